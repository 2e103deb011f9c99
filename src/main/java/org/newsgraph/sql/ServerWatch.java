package org.newsgraph.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalPoolInterceptor;

/** Notices by new connections, which every one that was lost is followed by, when another server answers than before. */
@Singleton
public class ServerWatch implements AgroalPoolInterceptor {
    private final Event<ServerReplaced> replaced;
    private final AtomicReference<@Nullable String> known = new AtomicReference<>();

    ServerWatch(Event<ServerReplaced> replaced) {
        this.replaced = replaced;
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet start = statement.executeQuery("SELECT pg_postmaster_start_time()::text")) {
            start.next();
            see(start.getString(1));
        } catch (SQLException e) {
            close(connection, e);
            throw new SqlFailure(e);
        }
    }

    /** The pool does not know it yet. */
    private static void close(Connection connection, SQLException failure) {
        try {
            connection.close();
        } catch (SQLException another) {
            failure.addSuppressed(another);
        }
    }

    /**
     * @param server
     *        tells it from every other one
     */
    void see(String server) {
        String before = known.getAndSet(server);
        if (before != null && !before.equals(server)) {
            replaced.fire(new ServerReplaced());
        }
    }
}
