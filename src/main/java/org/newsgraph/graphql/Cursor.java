package org.newsgraph.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/** The text form of a place in a list: the sort key of the item there, behind the name of the list's order. */
final class Cursor {
    private static final String SEPARATOR = "\u001F";

    private Cursor() {
    }

    static String encode(String order, List<String> values) {
        String plain = order + SEPARATOR + String.join(SEPARATOR, values);
        String checked = checksum(plain) + SEPARATOR + plain;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws ApiException
     *         INVALID_CURSOR naming the field, if the text is not a cursor of this order
     */
    static List<String> decode(String field, String order, int size, String encoded) {
        try {
            String checked = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            String[] halves = checked.split(SEPARATOR, 2);
            if (halves.length == 2 && checksum(halves[1]).equals(halves[0]) && TextBounds.isStorable(checked)) {
                String[] parts = halves[1].split(SEPARATOR, -1);
                if (parts[0].equals(order) && parts.length == size + 1) {
                    return List.of(parts).subList(1, parts.length);
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below, like every other text that is no cursor
        }
        throw new ApiException(ErrorCode.INVALID_CURSOR, field, field + " is not a cursor of this list");
    }

    private static String checksum(String plain) {
        CRC32 crc = new CRC32();
        crc.update(plain.getBytes(StandardCharsets.UTF_8));
        return Long.toString(crc.getValue(), 36);
    }
}
