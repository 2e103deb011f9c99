package org.newsgraph.export;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import org.newsgraph.sql.Sql;

/** What every export reads through. */
@Singleton
class ExportReading {
    private final Sql sql;
    private final ExportSettings settings;

    ExportReading(Sql sql, ExportSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /**
     * @param abandoned
     *        whether nobody waits for it any longer
     * @throws org.newsgraph.sql.ReadingEnded
     *         if its time is over, or nobody waits
     */
    <T> T during(BooleanSupplier abandoned, Supplier<T> action) {
        // Pages are few statements: one of them may take all the time there is.
        return sql.reading(settings.timeout(), settings.timeout(), abandoned, action);
    }
}
