package org.newsgraph.testsupport;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.newsgraph.database.DatabaseAddress;
import org.newsgraph.database.DatabaseLease;
import org.newsgraph.database.EmbeddedDatabase;

/** Counts again from articles and mentions what derived tables say, and looks for what should not be there. */
public final class Recount {
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("appearances that differ from the mentions", """
                SELECT count(*) FROM
                (SELECT entity_id, article_id, revision_id, published_at, mention_count::bigint AS mentions,
                    round(salience::numeric, 9) AS salience, relation FROM appearance) stored
                FULL JOIN
                (SELECT entity_id, article_id, revision_id, published_at, mentions, salience,
                    CASE WHEN salience >= CASE WHEN bonus > 0 THEN 0.5 ELSE 0.75 END THEN 'ABOUT'
                        ELSE 'MENTIONS' END AS relation
                 FROM (SELECT *, round((weight / max(weight) OVER (PARTITION BY article_id))::numeric, 9) AS salience
                    FROM (SELECT *, mentions + bonus + 0.5 * (spread - 1)
                        + 1 - first::float8 / blocks AS weight FROM (
                        SELECT m.entity_id, a.id AS article_id, a.current_revision_id AS revision_id, a.published_at,
                        count(*) AS mentions, 3 * max((m.location = 'HEADLINE')::int)
                        + max((m.location = 'HEADING')::int) + 2 * max((coalesce(p.role = 'LEAD', FALSE))::int) AS bonus,
                        count(DISTINCT m.block) AS spread, min(m.block) AS first, (SELECT (NOT r.headline_derived)::int
                            + count(DISTINCT s.id) FILTER (WHERE s.heading IS NOT NULL) + count(DISTINCT b.id)
                            FROM revision r LEFT JOIN section s ON s.revision_id = r.id
                            LEFT JOIN paragraph b ON b.revision_id = r.id
                            WHERE r.id = a.current_revision_id GROUP BY r.id) AS blocks
                        FROM article a JOIN mention m ON m.revision_id = a.current_revision_id
                        LEFT JOIN paragraph p ON p.id = m.paragraph_id
                        WHERE a.status = 'USABLE' AND NOT a.embargoed AND m.entity_id IS NOT NULL AND m.form = 'NAME'
                        AND m.verdict <> 'REJECTED' GROUP BY 1, 2, 3, 4) counted) heavy) weighed) recounted
                USING (entity_id, article_id, revision_id, published_at, mentions, salience, relation)
                WHERE stored IS NULL OR recounted IS NULL""");
        // What nobody sees is no word; where it changes a word is for the tests of that.
        QUESTIONS.put("search texts that differ from the articles", """
                SELECT count(*) FROM (SELECT t.* FROM article_text t JOIN article a ON a.id = t.article_id
                    WHERE a.language = 'en') stored FULL JOIN
                (SELECT a.id AS article_id, setweight(to_tsvector('simple', fold_accents(r.headline)), 'A')
                    || setweight(to_tsvector('simple', fold_accents(coalesce(h.texts, ''))), 'B')
                    || setweight(to_tsvector('simple', fold_accents(coalesce(b.texts, ''))), 'D')
                    || setweight(to_tsvector('english', r.headline), 'A')
                    || setweight(to_tsvector('english', coalesce(h.texts, '')), 'B')
                    || setweight(to_tsvector('english', coalesce(b.texts, '')), 'D')
                    || setweight(to_tsvector('english', accented_words(r.headline)), 'A')
                    || setweight(to_tsvector('english', accented_words(coalesce(h.texts, ''))), 'B')
                    || setweight(to_tsvector('english', accented_words(coalesce(b.texts, ''))), 'D') AS words
                 FROM published_article a JOIN revision r ON r.id = a.revision_id AND r.language = 'en'
                 LEFT JOIN LATERAL (SELECT %s AS texts
                    FROM section s WHERE s.revision_id = r.id) h ON TRUE
                 LEFT JOIN LATERAL (SELECT %s AS texts
                    FROM paragraph p JOIN section s ON s.id = p.section_id WHERE p.revision_id = r.id) b ON TRUE)
                recounted USING (article_id, words) WHERE (stored IS NULL OR recounted IS NULL)
                AND NOT EXISTS (SELECT FROM published_article a JOIN revision r ON r.id = a.revision_id
                    LEFT JOIN section s ON s.revision_id = r.id LEFT JOIN paragraph p ON p.section_id = s.id
                    WHERE a.id = coalesce(stored.article_id, recounted.article_id)
                    AND concat(r.headline, s.heading, p.text)
                        ~ '[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]')"""
                .formatted(opening("string_agg(s.heading, E'\\n' ORDER BY s.position)", 50_000),
                        opening("string_agg(p.text, E'\\n' ORDER BY s.position, p.position)", 170_000)));
        QUESTIONS.put("articles whose revisions are not numbered 1, 2, 3 up to the published one", """
                SELECT count(*) FROM (SELECT article_id, count(*) AS revisions, max(number) AS last FROM revision
                    GROUP BY article_id) r
                FULL JOIN article a ON a.id = r.article_id LEFT JOIN revision c ON c.id = a.current_revision_id
                WHERE a IS NULL OR r IS NULL OR revisions <> last OR c.number <> last""");
        QUESTIONS.put("revisions without sections", """
                SELECT count(*) FROM revision r
                WHERE NOT EXISTS (SELECT FROM section s WHERE s.revision_id = r.id)
                AND NOT EXISTS (SELECT FROM tombstone t WHERE t.article_id = r.article_id)""");
        QUESTIONS.put("revisions with a gap between their sections, paragraphs or mentions", """
                SELECT count(*) FROM (
                    SELECT max(position) + 1 - count(*) AS gap FROM section GROUP BY revision_id
                    UNION ALL SELECT max(position) + 1 - count(*) FROM paragraph GROUP BY section_id
                    UNION ALL SELECT max(position) + 1 - count(*) FROM mention GROUP BY revision_id) gaps
                WHERE gap <> 0""");
        QUESTIONS.put("revisions that readers have seen and the log of changes does not have once", """
                SELECT count(*) FROM revision r
                LEFT JOIN (SELECT revision_id, count(*) AS times FROM change WHERE entity_id IS NULL GROUP BY revision_id) c
                ON c.revision_id = r.id
                WHERE coalesce(times, 0) <> r.shown::int""");
        QUESTIONS.put("provisional entities that no text has named", """
                SELECT count(*) FROM named_entity e WHERE provisional
                AND NOT EXISTS (SELECT FROM mention m WHERE m.entity_id = e.id)
                AND NOT EXISTS (SELECT FROM mention_review v WHERE v.found_id = e.id)
                AND NOT EXISTS (SELECT FROM tombstone)""");
    }

    private Recount() {
    }

    /** Longer texts are found by their opening; those of tests are ASCII. */
    private static String opening(String text, int bytes) {
        return "convert_from(substring(convert_to(" + text + ", 'UTF8') FROM 1 FOR " + bytes + "), 'UTF8')";
    }

    /** As a program, {@code Recount FOLDER} looks into the data folder of a Newsgraph and ends with 1 if something is wrong. */
    public static void main(String[] arguments) throws SQLException {
        List<String> wrong;
        try (DatabaseLease database = EmbeddedDatabase.startOrJoin(Path.of(arguments[0]));
                Connection connection = connection(database)) {
            System.out.println(number(connection, "SELECT count(*) FROM article") + " articles, "
                    + number(connection, "SELECT count(*) FROM mention") + " mentions");
            wrong = differences(connection);
        }
        wrong.forEach(System.out::println);
        System.exit(wrong.isEmpty() ? 0 : 1);
    }

    public static Connection connection(DatabaseLease database) throws SQLException {
        DatabaseAddress address = database.address();
        return DriverManager.getConnection(address.jdbcUrl(), address.username(), address.password());
    }

    /** Like {@link #differences(Connection)}. */
    public static List<String> differences(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return differences(connection);
        }
    }

    /** What is wrong, with how often; nothing if all is as it should be. */
    public static List<String> differences(Connection connection) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            long count = number(connection, question.getValue());
            if (count != 0) {
                wrong.add(count + " " + question.getKey());
            }
        }
        if (!CoMentionRecount.stored(connection).equals(CoMentionRecount.recounted(connection))) {
            wrong.add("co-mention counts that differ from the mentions");
        }
        return wrong;
    }

    public static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
