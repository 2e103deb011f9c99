package org.newsgraph.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 *        false if it concerns an article that is not published now and is not told to be withdrawn, or an entity that is
 *        not known
 * @param moved
 *        if it gave an article another category, language or source, or an earlier time of publication
 * @param told
 *        as what it is told: of an article that was taken away, all that the article ever was for the reader
 * @param entities
 *        keys of the entities that the article names, or named until this change, or of the one that the change concerns
 * @param gained
 *        those that a change of the text or the mentions of a published article added
 * @param lost
 *        those that it took away
 * @param tombstone
 *        if the change took an article from readers
 * @param webhook
 *        key of the one that was given up
 * @param mention
 *        key of the one that people said something of
 * @param toldTo
 *        first of the keys of whom alone it is told, 0 for the house; null if it is told to everybody
 */
public record LoggedChange(long position, ChangeKind kind, Instant at, @Nullable Long article, @Nullable Long entity,
        boolean visible, boolean moved, List<Told> told, Set<Long> entities, List<Long> gained, List<Long> lost,
        @Nullable Tombstone tombstone, @Nullable Long webhook,
        @Nullable Long mention, @Nullable Long toldTo) {

    static LoggedChange of(Row row) {
        Long entity = row.optionalNumber("entity_id");
        boolean withdrawn = row.flag("withdrawn");
        List<Told> told = new ArrayList<>(Told.before(row));
        // Whom it named where the reader could not see it is not told, neither as it leaves nor as it comes in.
        boolean crosses = withdrawn || row.flag("moved") && told.isEmpty();
        Set<Long> named = new HashSet<>();
        if (withdrawn) {
            told.forEach(one -> named.addAll(one.entities()));
        } else {
            named.addAll(entity != null ? List.of(entity) : row.numbers("named"));
            named.addAll(crosses ? List.of() : row.numbers("lost"));
            told.add(new Told(row.optionalText("category"), row.optionalText("language"), Set.copyOf(named)));
        }
        return new LoggedChange(row.number("position"), row.word(ChangeKind.class, "kind"), row.instant("created_at"),
                row.optionalNumber("article_id"), entity, row.flag("visible"),
                row.flag("moved") || row.flag("aged"), List.copyOf(told),
                Set.copyOf(named), crosses ? List.of() : row.numbers("gained"),
                crosses ? List.of() : row.numbers("lost"), withdrawn ? Tombstone.of(row) : null,
                row.optionalNumber("webhook_id"), row.optionalNumber("mention_id"), row.optionalNumber("told_to"));
    }

    LoggedChange seen() {
        return new LoggedChange(position, kind, at, article, entity, true, moved, told, entities, gained, lost,
                tombstone, webhook, mention, toldTo);
    }

    /** As if it named, besides, each of these whose own stand for it. */
    LoggedChange alsoNaming(Map<Long, Set<Long>> entities) {
        return new LoggedChange(position, kind, at, article, entity, visible, moved,
                told.stream().map(one -> one.alsoNaming(entities)).toList(), this.entities, gained, lost, tombstone,
                webhook, mention, toldTo);
    }
}
