package org.newsgraph.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a committed transaction survives. */
public enum Durability {

    /** A power cut. */
    FULL("on"),

    /** Not even a crash of the machine: for tests, whose data nobody misses. */
    NONE("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", value);
        settings.put("synchronous_commit", value);
        settings.put("full_page_writes", value);
        return settings;
    }
}
