package org.newsgraph.ingest.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/** The countries that an article names, and how often. */
final class ArticleCountries {
    private final Map<String, Integer> counts = new HashMap<>();

    ArticleCountries(List<ResolvedMention> mentions) {
        for (ResolvedMention mention : mentions) {
            String key = NameKey.of(mention.mention().text());
            if (mention.kind() == EntityKind.PLACE && CountryNames.isCountry(key)) {
                counts.merge(CountryNames.canonical(key), 1, Integer::sum);
            }
        }
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    boolean has(Home home) {
        return counts.keySet().stream().anyMatch(home::isIn);
    }

    /** Whether the article names a home more often than any other country. */
    boolean isMainly(Home home) {
        int most = counts.entrySet().stream().filter(country -> home.isIn(country.getKey()))
                .mapToInt(Map.Entry::getValue).max().orElse(0);
        return most > 0 && counts.entrySet().stream()
                .noneMatch(other -> !home.isIn(other.getKey()) && other.getValue() >= most);
    }
}
