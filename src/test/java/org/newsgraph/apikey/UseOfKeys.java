package org.newsgraph.apikey;

import jakarta.enterprise.inject.spi.CDI;

/** What keys were used for, which no clock writes down in tests. */
public final class UseOfKeys {
    private UseOfKeys() {
    }

    public static void write() {
        CDI.current().select(KeyUse.class).get().store();
    }
}
