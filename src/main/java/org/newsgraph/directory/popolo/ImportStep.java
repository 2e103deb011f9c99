package org.newsgraph.directory.popolo;

import java.util.List;

/** What is done with each record of one list. It may be done again, if the transaction of the first time has failed. */
interface ImportStep {

    /** Comes before the records of a transaction. */
    default void begin(List<PopoloRecord> batch) {
    }

    /**
     * @throws org.newsgraph.graphql.ApiException
     *         if the record is wrong
     */
    Outcome run(PopoloRecord record);

    /** What a record came to. */
    enum Outcome {
        CREATED, UPDATED, UNCHANGED, NOTHING_TO_DO;

        static Outcome ofEdit(boolean changed) {
            return changed ? UPDATED : UNCHANGED;
        }
    }
}
