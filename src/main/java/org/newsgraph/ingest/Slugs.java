package org.newsgraph.ingest;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Predicate;

import org.newsgraph.graphql.ApiException;

/** Readable names for the addresses of articles. */
final class Slugs {
    private static final int MAX_LENGTH = 80;

    private Slugs() {
    }

    /**
     * The slug that was asked for, or one made of the headline; the hash of what the article is known by (its uri, or
     * else its content) tells apart those with one headline.
     *
     * @throws ApiException
     *         CONFLICT if the slug that was asked for is taken
     */
    static String choose(ArticleDraft draft, String headline, byte[] contentHash, Predicate<String> isTaken) {
        if (draft.slug() != null) {
            if (isTaken.test(draft.slug())) {
                throw ApiException.conflict("slug", "another article has the slug " + draft.slug());
            }
            return draft.slug();
        }
        String made = fromHeadline(headline);
        String suffix = HexFormat.of().formatHex(draft.uri() == null ? contentHash : ContentHash.of(draft.uri()), 0, 6);
        if (made.isEmpty()) {
            return "article-" + suffix;
        }
        return isTaken.test(made) ? made + "-" + suffix : made;
    }

    static String fromHeadline(String headline) {
        String bare = Normalizer.normalize(headline, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019\\p{Mn}]", "").replaceAll("[^a-z0-9]+", "-");
        String cut = bare.length() <= MAX_LENGTH ? bare : bare.substring(0, bare.lastIndexOf('-', MAX_LENGTH) + 1);
        return cut.replaceAll("^-+|-+$", "");
    }
}
