package org.newsgraph.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Which build this is: two of them may answer the same question of the same state of the database differently.
 *
 * @param name
 *        its version, and when it was made, since builds between two releases have the same version
 */
record Build(String name) {

    static Build current() {
        try (InputStream in = Build.class.getResourceAsStream("/org/newsgraph/version")) {
            if (in == null) {
                throw new IOException("This build does not know its version");
            }
            return new Build(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
