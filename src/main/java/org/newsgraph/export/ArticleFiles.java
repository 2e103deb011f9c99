package org.newsgraph.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.inject.Singleton;

/** Published articles, each in a format of the caller's choice. */
@Singleton
public class ArticleFiles {
    private final ExportReading reading;
    private final WholeArticles articles;
    private final Map<ArticleFormat, Format> formats = new EnumMap<>(ArticleFormat.class);

    ArticleFiles(ExportReading reading, WholeArticles articles, ArticleJson json, Ninjs ninjs, JsonLd jsonLd,
            NewsMl newsMl, PlainText plainText, FollowTheMoney followTheMoney) {
        this.reading = reading;
        this.articles = articles;
        formats.put(ArticleFormat.JSON, json);
        formats.put(ArticleFormat.NINJS, ninjs);
        formats.put(ArticleFormat.JSON_LD, jsonLd);
        formats.put(ArticleFormat.NEWSML, newsMl);
        formats.put(ArticleFormat.TEXT, plainText);
        formats.put(ArticleFormat.FOLLOW_THE_MONEY, followTheMoney);
    }

    /** Nothing if no article with this key is published. */
    public Optional<Written> write(long key, ArticleFormat format, BooleanSupplier abandoned) {
        return reading.during(abandoned, () -> Optional.ofNullable(articles.withKeys(List.of(key)).get(key)))
                .map(article -> Written.of(formats.get(format).write(article), List.of(article)));
    }
}
