package org.newsgraph.graphql;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shows that bytes come from this installation: the first 96 bits of their HMAC-SHA256 (RFC 2104, truncated by its section 5). */
final class Seal {
    static final int BYTES = 12;
    private static final String ALGORITHM = "HmacSHA256";
    /** A list makes thousands, and to set up the key would cost as much again each time. */
    private final ThreadLocal<Mac> macs;

    Seal(byte[] secret) {
        SecretKeySpec key = new SecretKeySpec(secret, ALGORITHM);
        macs = ThreadLocal.withInitial(() -> ready(key));
    }

    /** The bytes, behind their seal. */
    byte[] put(byte[] plain) {
        byte[] sealed = Arrays.copyOf(macs.get().doFinal(plain), BYTES + plain.length);
        System.arraycopy(plain, 0, sealed, BYTES, plain.length);
        return sealed;
    }

    /**
     * The bytes behind the seal.
     *
     * @throws IllegalArgumentException
     *         if the seal is not theirs
     */
    byte[] take(byte[] sealed) {
        if (sealed.length < BYTES) {
            throw new IllegalArgumentException("too short for a seal");
        }
        byte[] plain = Arrays.copyOfRange(sealed, BYTES, sealed.length);
        if (!MessageDigest.isEqual(put(plain), sealed)) {
            throw new IllegalArgumentException("the seal is broken");
        }
        return plain;
    }

    private static Mac ready(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
