package org.newsgraph.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine.IVersionProvider;

/** The version, as the build has written it down. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream in = Version.class.getResourceAsStream("/org/newsgraph/version")) {
            if (in == null) {
                throw new IOException("This build does not know its version");
            }
            // The second line, when it was built, tells caches builds apart.
            return new String[]{new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("")};
        }
    }
}
