package org.newsgraph.feed;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
 * @param languages
 *        of the article, and what it was in before if that is told of; empty if it concerns none
 * @param categories
 *        of the article in the same way
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
        boolean visible, Set<String> languages, Set<String> categories, Set<Long> entities,
        List<Long> gained, List<Long> lost,
        @Nullable Tombstone tombstone, @Nullable Long webhook,
        @Nullable Long mention, @Nullable Long toldTo) {

    static LoggedChange of(Row row) {
        Long entity = row.optionalNumber("entity_id");
        Set<Long> named = new HashSet<>(row.numbers("named"));
        named.addAll(row.numbers("lost"));
        return new LoggedChange(row.number("position"), row.word(ChangeKind.class, "kind"), row.instant("created_at"),
                row.optionalNumber("article_id"), entity, row.flag("visible"),
                both(row, "language", "former_languages"), both(row, "category", "former_categories"),
                entity != null ? Set.of(entity) : Set.copyOf(named), row.numbers("gained"), row.numbers("lost"),
                row.flag("withdrawn") ? Tombstone.of(row) : null, row.optionalNumber("webhook_id"),
                row.optionalNumber("mention_id"), row.optionalNumber("told_to"));
    }

    private static Set<String> both(Row row, String now, String before) {
        Set<String> both = new HashSet<>(row.texts(before));
        Optional.ofNullable(row.optionalText(now)).ifPresent(both::add);
        return Set.copyOf(both);
    }

    LoggedChange seen() {
        return new LoggedChange(position, kind, at, article, entity, true, languages, categories, entities, gained,
                lost,
                tombstone, webhook, mention, toldTo);
    }
}
