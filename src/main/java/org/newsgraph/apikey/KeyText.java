package org.newsgraph.apikey;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;

/**
 * A key as its owner has it: {@code ng_}, 43 characters that hold 256 random bits, and six that check the others, so that
 * scanners for lost secrets recognise one and a mistyped one costs no look into the database.
 */
final class KeyText {
    static final String PREFIX = "ng_";
    private static final int LENGTH = 52;
    private static final int RANDOM_END = 46;
    private static final int HINT_END = 9;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private KeyText() {
    }

    static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String start = PREFIX + digits(new BigInteger(1, bits), RANDOM_END - PREFIX.length());
        return start + check(start);
    }

    /** Whether it may be a key at all. */
    static boolean isWellFormed(String text) {
        return text.length() == LENGTH && text.startsWith(PREFIX)
                && text.substring(RANDOM_END).equals(check(text.substring(0, RANDOM_END)));
    }

    /** What may be shown of it: enough to tell it from others, and 36 bits of its 256. */
    static String hint(String text) {
        return text.substring(0, HINT_END);
    }

    static String check(String start) {
        CRC32 crc = new CRC32();
        crc.update(start.getBytes(StandardCharsets.UTF_8));
        return digits(BigInteger.valueOf(crc.getValue()), LENGTH - RANDOM_END);
    }

    private static String digits(BigInteger number, int length) {
        StringBuilder digits = new StringBuilder();
        BigInteger rest = number;
        while (digits.length() < length) {
            BigInteger[] divided = rest.divideAndRemainder(BigInteger.valueOf(DIGITS.length()));
            digits.append(DIGITS.charAt(divided[1].intValue()));
            rest = divided[0];
        }
        return digits.reverse().toString();
    }
}
