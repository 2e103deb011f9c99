package org.newsgraph.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Queries may take as long as they like, pages of one other origin may ask, and HTTP/2 is spoken. For tests that need one or the other, and
 * for those that need a database to themselves: what they merge could be of others.
 */
public class LongWaits implements QuarkusTestProfile {
    public static final String PAGES = "https://app.example.org";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("newsgraph.query.timeout", "5M", "newsgraph.query.statement-timeout", "5M",
                "newsgraph.export.timeout", "5M", "quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins",
                PAGES, "quarkus.http.http2", "true");
    }
}
