package org.newsgraph.ingest.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    boolean hasAny(Set<String> countries) {
        return countries.stream().anyMatch(counts::containsKey);
    }

    /** Whether the article names one of these more often than any other. */
    boolean isMainly(Set<String> countries) {
        int most = countries.stream().mapToInt(country -> counts.getOrDefault(country, 0)).max().orElse(0);
        return most > 0 && counts.entrySet().stream()
                .noneMatch(other -> !countries.contains(other.getKey()) && other.getValue() >= most);
    }
}
