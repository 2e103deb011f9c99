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
 * colon that is of no scheme has another colon before it; of one that would look like the rest of something else behind its
 * scheme, the first character is escaped.
 */
public record QualifiedCode(@Nullable String scheme, String code) {
    /** What follows a scheme is neither the rest of a URL nor the rest of a sentence. */
    private static final Pattern QUALIFIED = Pattern.compile("((?=:)|[\\p{Alnum}._*+%-]+(?!://|:\\s)):(.+)",
            Pattern.DOTALL);

    private static final Pattern ESCAPE = Pattern.compile("%(?:2F|2[05]|0[9A-D])");
    /** How a code behind a scheme is not written; the last would be read as an escape. */
    private static final Pattern UNLIKE_CODE = Pattern.compile("(?=//|\\s|" + ESCAPE.pattern() + ")");

    /** Of a document that we have written. */
    public static QualifiedCode read(String text) {
        QualifiedCode code = parse(text);
        return code.scheme == null || !ESCAPE.matcher(code.code).lookingAt()
                ? code
                : new QualifiedCode(code.scheme, unescaped(code.code.substring(0, 3)) + code.code.substring(3));
    }

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
        if (qcode != null) {
            return parse(qcode);
        }
        if (literal == null) {
            return null;
        }
        return ours ? read(literal) : new QualifiedCode(null, literal);
    }

    private static @Nullable String unescaped(String scheme) {
        try {
            return scheme.isEmpty() ? null : URLDecoder.decode(scheme.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return scheme;
        }
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        if (scheme != null) {
            boolean unlike = UNLIKE_CODE.matcher(code).lookingAt();
            return escaped(scheme) + ":" + (unlike ? escaped(code.substring(0, 1)) + code.substring(1) : code);
        }
        return QUALIFIED.matcher(code).matches() ? ":" + code : code;
    }
}
