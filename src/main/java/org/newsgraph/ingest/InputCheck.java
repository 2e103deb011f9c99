package org.newsgraph.ingest;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Language;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.text.Invisible;

/** The bounds of an article that is taken in. */
final class InputCheck {
    static final int MAX_BYTES = 1 << 20;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private InputCheck() {
    }

    /**
     * @throws ApiException
     *         with the field that is out of its bounds
     */
    static void check(ArticleInput input) {
        checkText(input.text);
        checkShort("uri", input.uri, 1000);
        checkShort("slug", input.slug, 200);
        checkShort("headline", input.headline, 1000);
        checkShort("standfirst", input.standfirst, 5000);
        checkShort("byline", input.byline, 1000);
        checkShort("language", input.language, 35);
        checkShort("category", input.category, 100);
        if (input.slug != null && !SLUG.matcher(input.slug).matches()) {
            throw ApiException.invalid("slug", "slug must be of a-z, 0-9 and single hyphens between them");
        }
        if (input.language != null && !Language.isTag(input.language)) {
            throw ApiException.invalid("language", "language must be a BCP 47 tag, such as en or pt-BR");
        }
        if (input.publishedAt != null && input.publicationDate != null) {
            throw ApiException.invalid("publicationDate", "publishedAt and publicationDate cannot both be given");
        }
        Dates.check(input);
        ParticularsCheck.check(input);
    }

    private static void checkText(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            bytes += bytesOf(text, i);
            if (bytes > MAX_BYTES) {
                throw new BadText(ErrorCode.TEXT_TOO_LONG, "text", "text must have at most 1 MiB of UTF-8", i);
            }
        }
        checkCharacters("text", text);
        if (Invisible.without(text).isBlank()) {
            throw new BadText(ErrorCode.TEXT_EMPTY, "text", "text holds no article", 0);
        }
    }

    private static int bytesOf(String text, int index) {
        char c = text.charAt(index);
        if (c < 0x80) {
            return 1;
        }
        // Each half of a pair counts half of the pair's four bytes.
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    static void checkShort(String field, @Nullable String value, int max) {
        if (value == null) {
            return;
        }
        if (value.length() > max) {
            throw new BadText(ErrorCode.TEXT_TOO_LONG, field, field + " must have at most " + max + " characters", max);
        }
        if (value.isBlank()) {
            throw ApiException.invalid(field, field + " must not be empty; leave it out instead");
        }
        checkCharacters(field, value);
    }

    private static void checkCharacters(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (c == 0 || Character.isSurrogate(c) && !pair) {
                throw new BadText(ErrorCode.TEXT_INVALID_CHARACTER, field,
                        field + (c == 0 ? " holds a NUL character" : " holds half of a surrogate pair"), i);
            }
            i += pair ? 1 : 0;
        }
    }
}
