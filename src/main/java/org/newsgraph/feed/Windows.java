package org.newsgraph.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.inject.Singleton;

import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.CoMentionWindow;

/** Looks whether articles name all that is watched near enough to each other, as co-mentions are counted. */
@Singleton
public class Windows {
    private final Sql sql;

    Windows(Sql sql) {
        this.sql = sql;
    }

    /**
     * Those among changes that pass the watch; one statement if any needs a look.
     *
     * @param now
     *        see {@link Survivors#of}
     */
    public List<LoggedChange> keep(Watch watch, Watch now, List<LoggedChange> passing) {
        // Who was lost may have been merged since.
        Predicate<LoggedChange> doubtful = change -> watch.looksAt(change) && now.looksAt(change);
        List<Long> articles = passing.stream().filter(doubtful).map(LoggedChange::article).distinct().toList();
        if (articles.isEmpty()) {
            return passing;
        }
        Set<Long> near = near(now, articles);
        return passing.stream().filter(change -> !doubtful.test(change) || near.contains(change.article())).toList();
    }

    private Set<Long> near(Watch watch, List<Long> articles) {
        return new HashSet<>(sql.rows(SqlText.of("SELECT k.key FROM unnest(?) AS k (key)"
                + " JOIN published_article a ON a.id = k.key WHERE EXISTS (SELECT FROM mention m"
                + " WHERE m.revision_id = a.revision_id AND m.entity_id = ANY (?) AND m.form = 'NAME'"
                + " AND m.verdict <> 'REJECTED' GROUP BY " + passage(watch.window())
                + " HAVING count(DISTINCT m.entity_id) = ?)", articles, watch.all(), watch.all().size()),
                row -> row.number("key")));
    }

    private static String passage(CoMentionWindow window) {
        return switch (window) {
            case ARTICLE -> "m.revision_id";
            case SECTION -> "coalesce(m.section_id, 0)";
            case PARAGRAPH -> "m.block";
            case SENTENCE -> "m.block, m.sentence_start";
        };
    }
}
