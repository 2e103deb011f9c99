package org.newsgraph.oidc;

import jakarta.enterprise.inject.spi.CDI;

/** The keys of the sign-on service, which a test may not wait a minute for. */
public final class FetchedKeys {
    private FetchedKeys() {
    }

    public static void fetch() {
        CDI.current().select(PublishedKeys.class).get().fetch();
    }
}
