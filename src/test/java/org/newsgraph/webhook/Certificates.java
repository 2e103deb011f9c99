package org.newsgraph.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of a test's own and the certificates that it signs, made by the keytool of this Java. */
final class Certificates {
    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";
    private final Path store;
    private final Path authority;

    Certificates(Path folder) {
        store = folder.resolve("keys.p12");
        authority = folder.resolve("authority.pem");
        make(AUTHORITY, "cn=Authority of a test", "-ext", "bc:c", "-validity", "10");
        keytool("-exportcert", "-rfc", "-alias", AUTHORITY, "-file", authority.toString());
    }

    /** In PEM form. */
    Path authority() {
        return authority;
    }

    SSLContext signed(String alias, String host) {
        return make(alias, "cn=" + host, "-ext", "san=dns:" + host, "-signer", AUTHORITY, "-validity", "10");
    }

    SSLContext expired(String alias, String host) {
        return make(alias, "cn=" + host, "-ext", "san=dns:" + host, "-signer", AUTHORITY, "-startdate", "-30d",
                "-validity", "10");
    }

    SSLContext signedByItself(String alias, String host) {
        return make(alias, "cn=" + host, "-ext", "san=dns:" + host, "-validity", "10");
    }

    private SSLContext make(String alias, String name, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-groupname", "secp256r1", "-dname", name));
        arguments.addAll(List.of(more));
        keytool(arguments.toArray(String[]::new));
        return context(alias);
    }

    private void keytool(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a server that has this key and no other. */
    private SSLContext context(String alias) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore all = KeyStore.getInstance("PKCS12");
            all.load(in, PASSWORD.toCharArray());
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            one.setKeyEntry(alias, all.getKey(alias, PASSWORD.toCharArray()), PASSWORD.toCharArray(),
                    all.getCertificateChain(alias));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
