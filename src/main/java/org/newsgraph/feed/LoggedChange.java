package org.newsgraph.feed;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.sql.Row;

/**
 * A change as it stands in the log, with what it is chosen by.
 *
 * @param position
 *        its place in the order of commits
 * @param visible
 *        false if it concerns an article that is not published now
 * @param language
 *        of the article; null if it concerns none
 * @param entities
 *        keys of the entities that the article names, or of the one that the change concerns
 */
record LoggedChange(long position, ChangeKind kind, Instant at, @Nullable Long article, @Nullable Long entity,
        boolean visible, @Nullable String language, @Nullable String category, Set<Long> entities) {

    static LoggedChange of(Row row) {
        Long entity = row.optionalNumber("entity_id");
        return new LoggedChange(row.number("position"), row.word(ChangeKind.class, "kind"), row.instant("created_at"),
                row.optionalNumber("article_id"), entity, entity != null || row.flag("published"),
                row.optionalText("language"), row.optionalText("category"),
                entity != null ? Set.of(entity) : Set.copyOf(row.numbers("named")));
    }
}
