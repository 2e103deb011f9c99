package org.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which cursors are taken. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CursorTest {
    private static final List<String> PLACE = List.of("1718000000", "42");
    private Seal before;

    @BeforeEach
    void seal() {
        before = Cursor.sealWith(new Seal("ours".getBytes(StandardCharsets.US_ASCII)));
    }

    @AfterEach
    void restore() {
        Cursor.sealWith(before);
    }

    private static void assertRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.decode("after", "LATEST", 2, cursor)).as(cursor)
                .isInstanceOf(ApiException.class).hasMessage("after is not a cursor of this list");
    }

    @Test
    void one_that_was_made_here_says_what_it_was_made_of() {
        assertThat(Cursor.decode("after", "LATEST", 2, Cursor.encode("LATEST", PLACE))).isEqualTo(PLACE);
    }

    @Test
    void no_character_of_one_can_be_another() {
        String cursor = Cursor.encode("LATEST", PLACE);
        for (int i = 0; i < cursor.length(); i++) {
            for (char other : "AZaz09-_=".toCharArray()) {
                if (cursor.charAt(i) != other) {
                    assertRefused(cursor.substring(0, i) + other + cursor.substring(i + 1));
                }
            }
            assertRefused(cursor.substring(0, i));
        }
    }

    @Test
    void one_of_another_order_or_another_installation_is_refused() {
        assertRefused(Cursor.encode("BEST", PLACE));
        String ours = Cursor.encode("LATEST", PLACE);
        Cursor.sealWith(new Seal("theirs".getBytes(StandardCharsets.US_ASCII)));
        assertRefused(ours);
    }

    @Test
    void one_with_a_checksum_that_anybody_can_compute_is_refused() {
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        String plain = "LATEST\u001F1718000000\u001F42";
        crc.update(plain.getBytes(StandardCharsets.UTF_8));
        assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(
                (Long.toString(crc.getValue(), 36) + "\u001F" + plain).getBytes(StandardCharsets.UTF_8)));
    }
}
