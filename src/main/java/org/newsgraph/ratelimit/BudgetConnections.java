package org.newsgraph.ratelimit;

import java.sql.SQLException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.transaction.TransactionIntegration;

/**
 * A few connections for budgets alone, which give a database up that has gone silent. On those of others that would end what may
 * take long.
 */
final class BudgetConnections {
    static final int MOST = 4;
    private static final String SECONDS_OF_SILENCE = "3";
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private BudgetConnections() {
    }

    /** To the same database. */
    static AgroalDataSource beside(AgroalDataSource others) {
        AgroalConnectionPoolConfiguration pool = others.getConfiguration().connectionPoolConfiguration();
        AgroalConnectionFactoryConfiguration factory = pool.connectionFactoryConfiguration();
        AgroalConnectionPoolConfigurationSupplier own = new AgroalConnectionPoolConfigurationSupplier(pool)
                .connectionFactoryConfiguration(
                        new AgroalConnectionFactoryConfigurationSupplier(factory)
                                .initialSql(limitTime(factory.initialSql()))
                                .jdbcProperty("socketTimeout", SECONDS_OF_SILENCE)
                                .jdbcProperty("connectTimeout", SECONDS_OF_SILENCE))
                .transactionIntegration(TransactionIntegration.none()).initialSize(0).minSize(0).maxSize(MOST)
                .acquisitionTimeout(PATIENCE);
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(own));
        } catch (SQLException e) {
            throw new IllegalStateException("Budgets have no connections", e);
        }
    }

    /** Where others hold the table, statements that nobody waits for would pile up in the database. */
    private static String limitTime(@Nullable String before) {
        String limit = "SET statement_timeout = " + PATIENCE.toMillis();
        return before == null || before.isBlank() ? limit : before + ";" + limit;
    }
}
