package org.newsgraph.directory.popolo;

import java.util.ArrayList;
import java.util.List;

/** What an import came to; records that were skipped are named with the reason. */
public final class PopoloSummary {
    private final List<String> skipped = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;

    void created() {
        created++;
    }

    void updated(boolean changed) {
        updated += changed ? 1 : 0;
        unchanged += changed ? 0 : 1;
    }

    void skipped(String pointer, String reason) {
        skipped.add(pointer + ": " + reason);
    }

    public int createdCount() {
        return created;
    }

    public int updatedCount() {
        return updated;
    }

    public int unchangedCount() {
        return unchanged;
    }

    /** One line a record: where it stands in the file (RFC 6901), and why it was left out. */
    public List<String> skippedRecords() {
        return List.copyOf(skipped);
    }
}
