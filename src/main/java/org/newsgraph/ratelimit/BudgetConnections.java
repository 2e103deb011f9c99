package org.newsgraph.ratelimit;

import java.sql.SQLException;
import java.time.Duration;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.transaction.TransactionIntegration;

/**
 * A few connections for budgets alone, which give a database up that has gone silent: Bucket4j only cancels its statements, which
 * such a database does not hear. On those of others that would end what may take long.
 */
final class BudgetConnections {
    private static final int MOST = 4;
    private static final String SECONDS_OF_SILENCE = "3";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private BudgetConnections() {
    }

    /** To the same database. */
    static AgroalDataSource beside(AgroalDataSource others) {
        AgroalConnectionPoolConfiguration pool = others.getConfiguration().connectionPoolConfiguration();
        AgroalConnectionPoolConfigurationSupplier own = new AgroalConnectionPoolConfigurationSupplier(pool)
                .connectionFactoryConfiguration(
                        new AgroalConnectionFactoryConfigurationSupplier(pool.connectionFactoryConfiguration())
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
}
