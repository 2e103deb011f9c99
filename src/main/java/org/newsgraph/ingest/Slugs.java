package org.newsgraph.ingest;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

import org.newsgraph.graphql.ApiException;
import org.newsgraph.text.SearchKey;

/** Readable names for the addresses of articles. */
final class Slugs {
    private static final int MAX_LENGTH = 80;

    private Slugs() {
    }

    /** The slug that was asked for, or one made of the headline; empty if it has nothing to make one of. */
    static String wanted(ArticleDraft draft) {
        String slug = draft.slug();
        return slug != null ? slug : fromHeadline(draft.anyHeadline());
    }

    /**
     * The wanted slug. The hash of what the article is known by (its uri, or else its content) tells apart those with
     * one headline.
     *
     * @param taken
     *        slugs of other articles
     * @throws ApiException
     *         CONFLICT if the slug that was asked for is taken
     */
    static String choose(ReadyArticle article, Set<String> taken) {
        ArticleDraft draft = article.draft();
        String wanted = wanted(draft);
        if (draft.slug() != null && taken.contains(wanted)) {
            throw ApiException.conflict("slug", "another article has the slug " + wanted);
        }
        String uri = draft.uri();
        String suffix = HexFormat.of().formatHex(uri == null ? article.hash() : ContentHash.of(uri), 0, 6);
        if (wanted.isEmpty()) {
            return "article-" + suffix;
        }
        return taken.contains(wanted) ? wanted + "-" + suffix : wanted;
    }

    static String fromHeadline(String headline) {
        String bare = SearchKey.plain(Normalizer.normalize(headline, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT))
                .replaceAll("['\u2019\\p{Mn}]", "").replaceAll("[^a-z0-9]+", "-");
        String cut = bare.length() <= MAX_LENGTH ? bare : bare.substring(0, bare.lastIndexOf('-', MAX_LENGTH) + 1);
        return cut.replaceAll("^-+|-+$", "");
    }
}
