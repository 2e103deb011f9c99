package org.newsgraph.ratelimit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jboss.logging.Logger;

/** Budgets that replicas of a former version have made while they were exchanged: no lock stands beside these. */
final class FormerBudgets {
    private static final Logger LOG = Logger.getLogger(FormerBudgets.class);
    /** Those replicas lock rows, and make them without an expiry. */
    private static final String REMOVE = "DELETE FROM rate_bucket WHERE id IN (SELECT id FROM rate_bucket"
            + " WHERE lock_id IS NULL AND (expires_at IS NULL OR expires_at < ?) LIMIT ? FOR UPDATE SKIP LOCKED)";

    private FormerBudgets() {
    }

    static void removeExpired(DataSource connections, int most) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setLong(1, System.currentTimeMillis());
            statement.setInt(2, most);
            statement.executeUpdate();
        } catch (SQLException later) {
            LOG.warn("expired budgets stay for a minute more", later);
        }
    }
}
