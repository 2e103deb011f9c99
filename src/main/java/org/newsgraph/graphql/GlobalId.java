package org.newsgraph.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An opaque id that is unique among all objects (Relay's global object identification).
 *
 * @param type
 *        name of the object's GraphQL type
 * @param key
 *        its key in the database
 */
public record GlobalId(String type, long key) {
    private static final Pattern FORM = Pattern.compile("([A-Z][A-Za-z]{2,30}):([1-9][0-9]{0,17})");

    public String encoded() {
        String plain = type + ":" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    public static String of(String type, long key) {
        return new GlobalId(type, key).encoded();
    }

    /** The id that a text stands for, or nothing if this API never gave out such a text. */
    public static Optional<GlobalId> parse(String encoded) {
        if (encoded.length() > 100) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
            Matcher matcher = FORM.matcher(plain);
            return matcher.matches()
                    ? Optional.of(new GlobalId(matcher.group(1), Long.parseLong(matcher.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * The key in an id that must be of one of these types.
     *
     * @throws ApiException
     *         INVALID_ID naming the field
     */
    public static long key(String field, String encoded, String... types) {
        return of(field, encoded, types).key();
    }

    /**
     * What an id stands for that must be of one of these types.
     *
     * @throws ApiException
     *         INVALID_ID naming the field
     */
    public static GlobalId of(String field, String encoded, String... types) {
        return parse(encoded).filter(id -> Arrays.asList(types).contains(id.type()))
                .orElseThrow(() -> new ApiException(ErrorCode.INVALID_ID, field,
                        field + " must be an id of the type " + String.join(", ", types)));
    }
}
