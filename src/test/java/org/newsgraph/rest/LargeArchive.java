package org.newsgraph.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.Flyway;
import org.newsgraph.database.DatabaseAddress;
import org.newsgraph.database.DatabaseLease;
import org.newsgraph.database.Durability;
import org.newsgraph.database.EmbeddedDatabase;
import org.newsgraph.testsupport.Recount;

/** A PostgreSQL of its own with as many articles as somebody wants, made by SQL. */
final class LargeArchive {
    private LargeArchive() {
    }

    static DatabaseLease create(Path folder, int articles) throws SQLException, IOException {
        DatabaseLease server = EmbeddedDatabase.start(folder, Durability.NONE);
        DatabaseAddress at = server.address();
        Flyway.configure().dataSource(at.jdbcUrl(), at.username(), at.password())
                .locations("classpath:db/migration").load().migrate();
        try (InputStream script = LargeArchive.class.getResourceAsStream("/export/archive.sql");
                Connection connection = Recount.connection(server);
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${articles}", Integer.toString(articles)));
        }
        return server;
    }
}
