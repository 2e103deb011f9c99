package org.newsgraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what was packed nothing is lost without a word. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GzipMembersTest {
    private static final byte[] ONE = Upload.packed("One.\n".getBytes(StandardCharsets.US_ASCII));
    private static final byte[] TWO = Upload.packed("Two.\n".getBytes(StandardCharsets.US_ASCII));

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String unpacked(byte[] packed) throws IOException {
        return new String(new GzipMembers(new ByteArrayInputStream(packed)).readAllBytes(), StandardCharsets.US_ASCII);
    }

    private static byte[] damaged(byte[] packed, int at) {
        byte[] damaged = packed.clone();
        damaged[at] ^= 1;
        return damaged;
    }

    @Test
    void members_behind_each_other_are_one_text() throws IOException {
        assertThat(unpacked(joined(ONE, TWO, Upload.packed(new byte[0]), ONE))).isEqualTo("One.\nTwo.\nOne.\n");
    }

    @Test
    void a_sender_may_pause_anywhere() throws IOException {
        InputStream slow = new ByteArrayInputStream(joined(ONE, TWO)) {
            @Override
            public int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(1, length));
            }

            @Override
            public int available() {
                return 0;
            }
        };
        assertThat(new GzipMembers(slow).readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("One.\nTwo.\n");
    }

    @Test
    void a_large_text_comes_out_as_it_went_in() throws IOException {
        byte[] large = new byte[3 << 20];
        new Random(7).nextBytes(large);
        Arrays.fill(large, 0, 1 << 20, (byte) 7);
        assertThat(new GzipMembers(new ByteArrayInputStream(Upload.packed(large))).readAllBytes()).isEqualTo(large);
    }

    @Test
    void the_head_may_have_a_name_a_remark_and_more() throws IOException {
        byte[] head = {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 2, 0, 'x', 'y', 'n', 0, 'r', 0};
        CRC32 sum = new CRC32();
        sum.update(head);
        byte[] check = {(byte) sum.getValue(), (byte) (sum.getValue() >> 8)};
        byte[] rest = Arrays.copyOfRange(ONE, 10, ONE.length);
        assertThat(unpacked(joined(head, check, rest))).isEqualTo("One.\n");
        assertThatThrownBy(() -> unpacked(joined(head, damaged(check, 0), rest))).isInstanceOf(ZipException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 12, 17, 21})
    void a_damaged_member_is_told_wherever_it_is_damaged(int at) {
        assertThatThrownBy(() -> unpacked(damaged(ONE, at))).isInstanceOf(ZipException.class);
        assertThatThrownBy(() -> unpacked(joined(ONE, damaged(TWO, at)))).isInstanceOf(ZipException.class);
    }

    @Test
    void so_is_what_is_cut_off_and_what_stands_behind_the_end() {
        for (int end = 0; end < ONE.length; end++) {
            byte[] cut = Arrays.copyOf(TWO, end);
            assertThatThrownBy(() -> unpacked(cut)).as("after %d", end).isInstanceOf(EOFException.class);
            if (end > 0) {
                assertThatThrownBy(() -> unpacked(joined(ONE, cut))).isInstanceOf(EOFException.class);
            }
        }
        assertThatThrownBy(() -> unpacked(joined(ONE, new byte[]{'x'}))).isInstanceOf(ZipException.class);
    }

    @Test
    void members_of_nothing_end_some_time() {
        byte[] nothing = Upload.packed(new byte[0]);
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return nothing[at++ % nothing.length] & 0xFF;
            }
        };
        assertThatThrownBy(() -> new GzipMembers(endless).readAllBytes()).isInstanceOf(ZipException.class);
    }
}
