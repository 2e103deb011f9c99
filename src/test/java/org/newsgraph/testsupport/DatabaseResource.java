package org.newsgraph.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.newsgraph.database.DatabaseAddress;
import org.newsgraph.database.DatabaseLease;
import org.newsgraph.database.Durability;
import org.newsgraph.database.EmbeddedDatabase;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** One PostgreSQL on a folder below target, emptied by every build, for all integration tests. */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    private DatabaseLease database;

    @Override
    public Map<String, String> start() {
        database = EmbeddedDatabase.start(newFolder(), Durability.NONE);
        // A build that is stopped half-way leaves no server behind.
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        DatabaseAddress address = database.address();
        return Map.of("quarkus.datasource.jdbc.url", address.jdbcUrl(),
                "quarkus.datasource.username", address.username(),
                "quarkus.datasource.password", address.password());
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
