package org.newsgraph.metrics;

import jakarta.inject.Singleton;

import org.newsgraph.sql.Sql;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** {@code newsgraph_sql_statements_total}: statements that were sent to the database. */
@Singleton
class SqlMeters implements MeterBinder {
    private final Sql sql;

    SqlMeters(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("newsgraph.sql.statements", sql, Sql::executed)
                .description("Statements that were sent to the database").register(registry);
    }
}
