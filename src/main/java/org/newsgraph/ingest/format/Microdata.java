package org.newsgraph.ingest.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** What the elements of a page say of its article in the words of schema.org. */
final class Microdata implements NodeFilter {
    private static final Set<String> WORDS = Set.of("headline", "description", "inLanguage", "articleSection",
            "keywords", "author", "creator", "publisher", "datePublished", "dateCreated", "dateModified", "url",
            "mainEntityOfPage");
    /** Themes of WordPress call an article a creative work. */
    private static final Pattern ARTICLE = Pattern
            .compile("(?:.*\\s)?https?://schema\\.org/(?:\\w*Article|\\w*BlogPosting|Report|CreativeWork)(?:\\s.*)?");
    private static final Pattern LIVE = Pattern.compile("(?:.*\\s)?https?://schema\\.org/LiveBlogPosting(?:\\s.*)?");
    private static final Set<String> ADDRESSES = Set.of("url", "mainEntityOfPage");
    private static final int ENOUGH = 100;

    private final Map<String, List<String>> said = new HashMap<>();
    private final @Nullable Element article;

    private Microdata(@Nullable Element article) {
        this.article = article;
    }

    /**
     * @param text
     *        where the text of the article stands
     */
    static Microdata around(Element text) {
        Element around = Stream.iterate(text, up -> up != null, Element::parent).filter(Microdata::isArticle)
                .findFirst().orElse(null);
        Microdata data = new Microdata(around != null ? around : first(text));
        if (data.article != null) {
            data.article.filter(data);
        }
        return data;
    }

    private static @Nullable Element first(Element within) {
        return within.select("[itemscope][itemtype]").stream().filter(Microdata::isArticle).findFirst().orElse(null);
    }

    private static boolean isArticle(Element element) {
        return element.hasAttr("itemscope") && ARTICLE.matcher(element.attr("itemtype")).matches();
    }

    static boolean isLive(Element page) {
        return page.select("[itemscope][itemtype]").stream()
                .anyMatch(element -> LIVE.matcher(element.attr("itemtype")).matches());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element) || element == article) {
            return FilterResult.CONTINUE;
        }
        List<String> words = Stream.of(element.attr("itemprop").split("\\s+")).filter(WORDS::contains).toList();
        String value = words.isEmpty() ? null : Values.line(value(element, words));
        if (value != null) {
            words.forEach(word -> add(word, value));
        }
        // What another thing says is not said of the article.
        boolean apart = !words.isEmpty() || element.hasAttr("itemscope");
        return apart ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
    }

    private void add(String word, String value) {
        List<String> values = said.computeIfAbsent(word, none -> new ArrayList<>());
        if (values.size() < ENOUGH && !values.contains(value)) {
            values.add(value);
        }
    }

    private static String value(Element element, List<String> words) {
        String content = element.attr("content");
        if (!content.isBlank()) {
            return content;
        }
        if (element.hasAttr("itemscope")) {
            Element name = element.selectFirst("[itemprop=name]");
            return name == null ? element.attr("itemid") : Values.first(Values.line(name.attr("content")), name.text());
        }
        String elsewhere = words.stream().anyMatch(ADDRESSES::contains)
                ? element.attr("href")
                : element.attr("datetime");
        return elsewhere.isBlank() ? element.text() : elsewhere;
    }

    /** Null if nothing is said. */
    @Nullable
    String first(String word) {
        return all(word).stream().findFirst().orElse(null);
    }

    List<String> all(String word) {
        return said.getOrDefault(word, List.of());
    }
}
