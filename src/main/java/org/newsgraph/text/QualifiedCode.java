package org.newsgraph.text;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A code with the scheme that it is of, as one text for formats that have one place for both: {@code scheme:code}, as a
 * QCode of IPTC. What else the scheme has than letters, digits and {@code . _ - *} is escaped as in a URI. A code with a
 * colon that is of no scheme has another colon before it.
 */
public record QualifiedCode(@Nullable String scheme, String code) {
    /** What follows a scheme is neither the rest of a URL nor the rest of a sentence. */
    private static final Pattern QUALIFIED = Pattern.compile("((?=:)|[\\p{Alnum}._*+%-]+(?!://|:\\s)):(.+)",
            Pattern.DOTALL);

    public static QualifiedCode parse(String text) {
        Matcher qualified = QUALIFIED.matcher(text);
        if (!qualified.matches()) {
            return new QualifiedCode(null, text);
        }
        return new QualifiedCode(unescaped(qualified.group(1)), qualified.group(2));
    }

    /**
     * Of a document: a literal is any words, such as {@code Re:Election}, unless we have written it.
     *
     * @param qcode
     *        what is a QCode as its format says; it comes first
     */
    public static @Nullable QualifiedCode of(@Nullable String qcode, @Nullable String literal, boolean ours) {
        String qualified = qcode == null && ours ? literal : qcode;
        if (qualified != null) {
            return parse(qualified);
        }
        return literal == null ? null : new QualifiedCode(null, literal);
    }

    private static @Nullable String unescaped(String scheme) {
        try {
            return scheme.isEmpty() ? null : URLDecoder.decode(scheme.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return scheme;
        }
    }

    @Override
    public String toString() {
        if (scheme != null) {
            return URLEncoder.encode(scheme, StandardCharsets.UTF_8).replace("+", "%20") + ":" + code;
        }
        return QUALIFIED.matcher(code).matches() ? ":" + code : code;
    }
}
