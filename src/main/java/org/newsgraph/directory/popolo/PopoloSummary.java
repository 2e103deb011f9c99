package org.newsgraph.directory.popolo;

import java.util.ArrayList;
import java.util.List;

/** What an import came to; records that were skipped are named with the reason. */
public final class PopoloSummary {
    private final List<String> skipped = new ArrayList<>();
    private int created;
    private int updated;
    private int unchanged;
    private final PopoloImport.Progress progress;
    private final long total;
    private long done;

    /**
     * @param total
     *        number of records to come
     */
    PopoloSummary(PopoloImport.Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    void count(ImportStep.Outcome outcome) {
        switch (outcome) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
            case NOTHING_TO_DO -> {
            }
        }
        step();
    }

    void skipped(String pointer, String reason) {
        skipped.add(pointer + ": " + reason);
        step();
    }

    private void step() {
        done++;
        progress.show(done, (double) done / total);
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
