package org.newsgraph.ingest;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.ingest.detect.MentionDetector;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keys of detectors, by name and version. */
@ApplicationScoped
class Detectors {
    private final Sql sql;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();

    Detectors(Sql sql) {
        this.sql = sql;
    }

    int id(MentionDetector detector) {
        return ids.computeIfAbsent(detector.name() + " " + detector.version(),
                both -> register(detector.name(), detector.version()));
    }

    /** In a transaction of its own: the key stays known here even if the article that needed it is rolled back. */
    private int register(String name, String version) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.update(SqlText.of("INSERT INTO detector (name, version) VALUES (?, ?) ON CONFLICT DO NOTHING", name,
                    version));
            List<Integer> found = sql.rows(SqlText.of("SELECT id FROM detector WHERE name = ? AND version = ?", name,
                    version), row -> row.integer("id"));
            return found.get(0);
        });
    }
}
