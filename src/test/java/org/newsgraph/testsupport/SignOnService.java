package org.newsgraph.testsupport;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** A sign-on service as far as verifying needs one: it tells its keys. Its tokens are made by tests themselves. */
public final class SignOnService implements QuarkusTestResourceLifecycleManager {
    public static final String AUDIENCE = "newsgraph-test";
    private static volatile Signing ours = new Signing("k1", keys());
    private static final KeyPair OTHERS = keys();
    private static String issuer;
    private HttpServer server;

    private record Signing(String name, KeyPair keys) {
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = "http://localhost:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange,
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\"}".formatted(issuer, issuer)));
        server.createContext("/jwks", exchange -> send(exchange, jwks(ours)));
        server.start();
        return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.oidc.auth-server-url", issuer,
                "quarkus.oidc.token.audience", AUDIENCE, "newsgraph.oidc.role-claim", "newsroom/roles");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** From now on the service signs with another key, and publishes this one alone. */
    public static void changeKey() {
        ours = new Signing("k" + System.nanoTime(), keys());
    }

    /** A token that is good, but for what the test changes; to be signed by {@link #sign}. */
    public static JwtClaimsBuilder claims(String... roles) {
        return Jwt.issuer(issuer).audience(AUDIENCE).subject("jo").expiresIn(600)
                .claim("newsroom", Map.of("roles", Arrays.asList(roles)));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(ours.name()).sign(ours.keys().getPrivate());
    }

    /** By somebody who names our key, and has another. */
    public static String forge(JwtClaimsBuilder claims) {
        return claims.jws().keyId(ours.name()).sign(OTHERS.getPrivate());
    }

    /** By somebody who names a key that there never was. */
    public static String signWithUnknownKey(JwtClaimsBuilder claims) {
        return claims.jws().keyId("k0").sign(OTHERS.getPrivate());
    }

    /** By somebody who takes the public key for a shared secret. */
    public static String signWithPublicKey(JwtClaimsBuilder claims) {
        return claims.jws().keyId(ours.name())
                .sign(new SecretKeySpec(ours.keys().getPublic().getEncoded(), "HmacSHA256"));
    }

    private static String jwks(Signing signing) {
        RSAPublicKey key = (RSAPublicKey) signing.keys().getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(signing.name(), digits(key.getModulus().toByteArray()),
                        digits(key.getPublicExponent().toByteArray()));
    }

    private static String digits(byte[] number) {
        int sign = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Arrays.copyOfRange(number, sign, number.length));
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
