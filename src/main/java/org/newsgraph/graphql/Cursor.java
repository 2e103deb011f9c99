package org.newsgraph.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The text form of a place in a list: the sort key of the item there, behind the name of the list's order, sealed. Who
 * could write one could ask for places that no list ever showed.
 */
final class Cursor {
    private static final String SEPARATOR = "\u001F";
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    /** One for the process, since the orders of lists, which make cursors, are constants. */
    private static volatile @Nullable Seal seal;

    private Cursor() {
    }

    /** The seal that was used before; null if none was. */
    static synchronized @Nullable Seal sealWith(@Nullable Seal made) {
        Seal before = seal;
        seal = made;
        return before;
    }

    static String encode(String order, List<String> values) {
        String plain = order + SEPARATOR + String.join(SEPARATOR, values);
        return TEXT.encodeToString(seal().put(plain.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * @throws ApiException
     *         INVALID_CURSOR naming the field, if the text is not a cursor of this order, made by this installation
     */
    static List<String> decode(String field, String order, int size, String encoded) {
        try {
            String plain = new String(seal().take(bytes(encoded)), StandardCharsets.UTF_8);
            String[] parts = plain.split(SEPARATOR, -1);
            if (parts[0].equals(order) && parts.length == size + 1 && TextBounds.isStorable(plain)) {
                return List.of(parts).subList(1, parts.length);
            }
        } catch (IllegalArgumentException notOurs) {
            // answered below, like every other text that is no cursor
        }
        throw new ApiException(ErrorCode.INVALID_CURSOR, field, field + " is not a cursor of this list");
    }

    private static byte[] bytes(String encoded) {
        byte[] bytes = Base64.getUrlDecoder().decode(encoded);
        if (!TEXT.encodeToString(bytes).equals(encoded)) {
            throw new IllegalArgumentException("another spelling of the same bytes");
        }
        return bytes;
    }

    private static Seal seal() {
        Seal made = seal;
        if (made == null) {
            throw new IllegalStateException("The application has not started");
        }
        return made;
    }
}
