package org.newsgraph.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.newsgraph.graphql.ApiException;
import org.newsgraph.text.NameKey;

/** What the directory's texts may look like; whatever breaks a rule is INVALID_ARGUMENT. */
final class TextRules {
    static final int MAX_NAME = 500;
    static final int MAX_DESCRIPTION = 2000;
    static final int MAX_CLASSIFICATION = 200;
    static final int MAX_ROLE = 200;
    private static final int MAX_VALUE = 200;
    /** An index entry of PostgreSQL ends at about 2,700 bytes. */
    private static final int MAX_INDEXED_BYTES = 2000;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\x0B\\x{85}]+");
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\x0B\\f\\r\\x{85}]]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{M}\\p{Z}]*");
    private static final Pattern SCHEME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,49}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    /** Not in the standard, which reserves such codes for users, but all of them agree on it. */
    private static final String KOSOVO = "XK";

    private TextRules() {
    }

    /** One line of visible text, its white space trimmed and collapsed. */
    static String line(String field, String text, int max) {
        String clean = collapsed(field, text);
        if (INVISIBLE.matcher(clean).matches() || clean.length() > max) {
            throw ApiException.invalid(field, "%s must have 1 to %,d characters".formatted(field, max));
        }
        return clean;
    }

    /** Like {@link #line}, but there may be nothing in it. */
    static String collapsed(String field, String text) {
        if (UNSTORABLE.matcher(text).find()) {
            throw ApiException.invalid(field, field + " must not hold control characters or half of a surrogate pair");
        }
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    static String name(String field, String text) {
        String name = line(field, text, MAX_NAME);
        if (bytes(NameKey.of(name)) > MAX_INDEXED_BYTES) {
            throw ApiException.invalid(field, field + " is too long once its letters are normalised");
        }
        return name;
    }

    static String scheme(String field, String scheme) {
        if (!SCHEME.matcher(scheme).matches()) {
            throw ApiException.invalid(field, field + " must match " + SCHEME);
        }
        return scheme;
    }

    static String value(String field, String value) {
        return line(field, value, MAX_VALUE);
    }

    static String url(String field, String url) {
        try {
            URI uri = new URI(url);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && bytes(url) <= MAX_INDEXED_BYTES && !UNSTORABLE.matcher(url).find()) {
                return url;
            }
        } catch (URISyntaxException refusedBelow) {
            // answered like every other text that is no such address
        }
        throw ApiException.invalid(field, field + " must be an absolute http or https address of at most 2,000 bytes");
    }

    static String country(String field, String code) {
        if (!COUNTRIES.contains(code) && !code.equals(KOSOVO)) {
            throw ApiException.invalid(field, field + " must be an ISO 3166-1 alpha-2 code in capitals");
        }
        return code;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
