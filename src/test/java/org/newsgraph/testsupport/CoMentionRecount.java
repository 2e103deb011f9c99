package org.newsgraph.testsupport;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts by hand, in the plainest way, how often two entities are named together. */
final class CoMentionRecount {
    private static final String MENTIONS = """
            SELECT t.sign, m.revision_id, m.entity_id, coalesce(m.section_id, 0) AS section, m.block, m.sentence_start
            FROM (%s) t JOIN mention m ON m.revision_id = t.revision_id
            WHERE m.entity_id IS NOT NULL AND m.form = 'NAME' AND m.verdict <> 'REJECTED'""";

    record Pair(String window, long entity, long other) {
    }

    record Counts(long passages, long articles) {
        Counts plus(Counts more) {
            return new Counts(passages + more.passages, articles + more.articles);
        }
    }

    private record Passage(long sign, long revision, String window, String place) {
    }

    private CoMentionRecount() {
    }

    /** The folded counts and what waits to be folded. */
    static Map<Pair, Counts> stored(Connection connection) throws SQLException {
        Map<Pair, Counts> counts = pairs(connection, "SELECT revision_id, sign FROM co_mention_pending");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM co_mention")) {
            while (row.next()) {
                Pair pair = new Pair(row.getString("window"), row.getLong("entity_id"), row.getLong("other_id"));
                counts.merge(pair, new Counts(row.getLong("passage_count"), row.getLong("article_count")),
                        Counts::plus);
            }
        }
        counts.values().removeIf(count -> count.passages == 0 && count.articles == 0);
        return counts;
    }

    static Map<Pair, Counts> recounted(Connection connection) throws SQLException {
        return pairs(connection, "SELECT revision_id, 1 AS sign FROM published_article");
    }

    private static Map<Pair, Counts> pairs(Connection connection, String revisions) throws SQLException {
        Map<Pair, Counts> counts = new HashMap<>();
        Map<Pair, Set<String>> articles = new HashMap<>();
        passages(connection, revisions).forEach((passage, entities) -> entities.forEach(entity -> entities.stream()
                .filter(other -> !other.equals(entity)).forEach(other -> {
                    Pair pair = new Pair(passage.window, entity, other);
                    boolean first = articles.computeIfAbsent(pair, p -> new HashSet<>())
                            .add(passage.sign + " " + passage.revision);
                    counts.merge(pair, new Counts(passage.sign, first ? passage.sign : 0), Counts::plus);
                })));
        return counts;
    }

    private static Map<Passage, Set<Long>> passages(Connection connection, String revisions) throws SQLException {
        Map<Passage, Set<Long>> passages = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MENTIONS.formatted(revisions))) {
            while (row.next()) {
                String block = row.getString("block");
                Map<String, String> places = Map.of("ARTICLE", "", "SECTION", row.getString("section"), "PARAGRAPH",
                        block, "SENTENCE", block + " " + row.getString("sentence_start"));
                for (Map.Entry<String, String> place : places.entrySet()) {
                    Passage passage = new Passage(row.getLong("sign"), row.getLong("revision_id"), place.getKey(),
                            place.getValue());
                    passages.computeIfAbsent(passage, p -> new HashSet<>()).add(row.getLong("entity_id"));
                }
            }
        }
        return passages;
    }
}
