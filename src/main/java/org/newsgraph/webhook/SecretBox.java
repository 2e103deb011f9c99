package org.newsgraph.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.InstallationSecrets;

/**
 * Keeps secrets that are needed again (AES-256-GCM). The key is made of the secret that the operator has configured; without
 * one it lies in the database too, and guards against a careless look only.
 */
@ApplicationScoped
class SecretBox {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final InstallationSecrets made;
    private final Optional<String> configured;
    private volatile @Nullable SecretKeySpec key;

    SecretBox(InstallationSecrets made, @ConfigProperty(name = "newsgraph.keys.secret") Optional<String> configured) {
        this.made = made;
        this.configured = configured;
    }

    String close(String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    /**
     * @throws IllegalStateException
     *         if it was closed under another secret of the operator
     */
    String open(String closed) {
        byte[] all = Base64.getDecoder().decode(closed);
        return new String(run(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE_BYTES),
                Arrays.copyOfRange(all, NONCE_BYTES, all.length)), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The secret of a webhook cannot be read: was newsgraph.keys.secret changed?",
                    e);
        }
    }

    private SecretKeySpec key() throws GeneralSecurityException {
        SecretKeySpec known = key;
        if (known == null) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("webhook".getBytes(StandardCharsets.UTF_8));
            known = new SecretKeySpec(digest.digest(configured.map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .orElseGet(() -> made.named("webhook"))), "AES");
            key = known;
        }
        return known;
    }
}
