package org.newsgraph.merge;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.newsgraph.change.ChangeKind;
import org.newsgraph.change.ChangeLog;
import org.newsgraph.crossref.Rederivation;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.EntityKind;

/**
 * Merges one entity into another and takes that back, each in the transaction of the caller. Rows move, so that reads
 * cost what they always cost; each move is written down.
 */
@ApplicationScoped
class EntityMerges {
    private final Sql sql;
    private final MergeMoves moves;
    private final Rederivation rederivation;
    private final ChangeLog changes;
    private final EntityManager entities;
    private final Clock clock;

    EntityMerges(Sql sql, MergeMoves moves, Rederivation rederivation, ChangeLog changes, EntityManager entities,
            Clock clock) {
        this.sql = sql;
        this.moves = moves;
        this.rederivation = rederivation;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    /** An entity, held until the transaction ends. */
    record Held(long key, EntityKind kind, boolean provisional, boolean merged) {
        static Held of(Row row) {
            return new Held(row.number("id"), row.word(EntityKind.class, "kind"), row.flag("provisional"),
                    row.flag("merged"));
        }
    }

    /** First of all in a transaction that merges or splits. */
    void begin() {
        rederivation.begin();
    }

    Held hold(String field, GlobalId id) {
        Held held = sql.rows(SqlText.of("SELECT id, kind, provisional, merged_into_id IS NOT NULL AS merged"
                + " FROM named_entity WHERE id = ? FOR UPDATE", id.key()), Held::of).stream().findFirst()
                .orElseThrow(() -> ApiException.notFound(field, field + " names nothing that exists"));
        if (!held.kind.name().equalsIgnoreCase(id.type())) {
            throw new ApiException(ErrorCode.INVALID_ID, field, field + " is no id that this API gave out");
        }
        return held;
    }

    void merge(Held source, Held target) {
        check(source, target);
        Instant now = clock.instant();
        long merge = sql.rows(
                SqlText.of("INSERT INTO entity_merge (source_id, target_id, merged_at, source_provisional)"
                        + " VALUES (?, ?, ?, ?) RETURNING id", source.key, target.key, now, source.provisional),
                row -> row.number("id")).get(0);
        Collection<Long> revisions = naming(List.of(source.key));
        rederivation.around(revisions, () -> moves.move(merge, source.key, target.key));
        changes.renamed(revisions);
        // A text that brings the name later must not find an entity that is no more.
        sql.update(
                SqlText.of("UPDATE named_entity SET merged_into_id = ?, provisional = FALSE WHERE id = ?", target.key,
                        source.key));
        changes.ofEntities(ChangeKind.ENTITY_MERGED, List.of(source.key), now);
        changes.ofEntities(ChangeKind.ENTITY_CHANGED, List.of(target.key), now);
    }

    private void check(Held source, Held target) {
        if (source.key == target.key) {
            throw ApiException.invalid("targetId", "targetId must be another entity than sourceId");
        }
        if (source.kind != target.kind) {
            throw ApiException.invalid("targetId", "targetId must be of the kind of sourceId: " + source.kind);
        }
        checkNotMerged("sourceId", source);
        checkNotMerged("targetId", target);
        if (isAbove(source.key, target.key) || isAbove(target.key, source.key)) {
            throw ApiException.conflict("targetId", "one of the two is part of the other");
        }
    }

    static void checkNotMerged(String field, Held entity) {
        if (entity.merged) {
            throw ApiException.conflict(field, "it was merged into another");
        }
    }

    private boolean isAbove(long upper, long lower) {
        return sql.rows(SqlText.of("""
                WITH RECURSIVE above (id) AS (SELECT parent_id FROM named_entity WHERE id = ?
                    UNION SELECT e.parent_id FROM above a JOIN named_entity e ON e.id = a.id)
                SELECT count(*) AS n FROM above WHERE id = ?""", lower, upper), row -> row.integer("n")).get(0) > 0;
    }

    private Collection<Long> naming(Collection<Long> entities) {
        return sql.rows(SqlText.of("SELECT DISTINCT revision_id FROM mention WHERE entity_id = ANY (?)", entities),
                row -> row.number("revision_id"));
    }

    /** A merge that stands. */
    private record Standing(long key, long target, boolean provisional) {
        static Standing of(Row row) {
            return new Standing(row.number("id"), row.number("target_id"), row.flag("source_provisional"));
        }
    }

    void undo(Held source) {
        Standing merge = sql.rows(SqlText.of("SELECT id, target_id, source_provisional FROM entity_merge"
                + " WHERE source_id = ? AND undone_at IS NULL", source.key), Standing::of).stream().findFirst()
                .orElseThrow(() -> ApiException.conflict("id", "the entity is not merged into another"));
        boolean targetMerged = sql.rows(SqlText.of("SELECT merged_into_id IS NOT NULL AS merged FROM named_entity"
                + " WHERE id = ? FOR UPDATE", merge.target), row -> row.flag("merged")).get(0);
        if (targetMerged) {
            throw ApiException.conflict("id", "what it was merged into was merged in turn: undo that first");
        }
        Instant now = clock.instant();
        List<Long> revisions = sql.rows(SqlText.of("SELECT DISTINCT m.revision_id FROM entity_merge_moved r"
                + " JOIN mention m ON m.id = r.key WHERE r.merge_id = ? AND r.what = 'mention.entity_id'", merge.key),
                row -> row.number("revision_id"));
        rederivation.around(revisions, () -> moves.moveBack(merge.key, merge.target));
        changes.renamed(revisions);
        sql.update(SqlText.of("""
                UPDATE named_entity e SET merged_into_id = NULL, provisional = ? AND NOT EXISTS (SELECT FROM named_entity o
                    WHERE o.kind = e.kind AND o.name_key = e.name_key AND o.provisional)
                WHERE e.id = ?""", merge.provisional, source.key));
        checkStaysUnknown(source, merge);
        sql.update(SqlText.of("UPDATE entity_merge SET undone_at = ? WHERE id = ?", now, merge.key));
        changes.ofEntities(ChangeKind.ENTITY_SPLIT, List.of(source.key), now);
        changes.ofEntities(ChangeKind.ENTITY_CHANGED, List.of(merge.target), now);
    }

    /** Of one name only one entity is provisional: beside another, it would be known to everybody, whatever texts name it. */
    private void checkStaysUnknown(Held source, Standing merge) {
        if (merge.provisional && sql
                .rows(SqlText.of("SELECT id FROM named_entity e WHERE e.id = ? AND NOT e.provisional"
                        + " AND (SELECT true FROM appearance t WHERE t.entity_id = e.id LIMIT 1) IS NULL", source.key),
                        row -> true)
                .size() > 0) {
            throw ApiException.conflict("id",
                    "articles that came in since name another of its name: merge that one first");
        }
    }

    /** Whether readers see an article of one of these mentions. */
    boolean areSeen(Collection<Long> mentions) {
        return !sql
                .rows(SqlText.of("SELECT m.id FROM mention m JOIN published_article a ON a.revision_id = m.revision_id"
                        + " WHERE m.id = ANY (?) LIMIT 1", mentions), row -> true)
                .isEmpty();
    }

    /**
     * Which name means whom must be said again when one becomes two: a name that both have is no name to link by.
     *
     * @return whether a name went
     */
    boolean giveNames(long whole, long part, List<String> aliases) {
        entities.flush();
        boolean gone = sql.update(SqlText.of("DELETE FROM alias a USING named_entity e WHERE a.entity_id = ?"
                + " AND e.id = ? AND a.name = e.name", whole, part)) > 0;
        for (String alias : aliases) {
            int given = sql.update(SqlText.of("UPDATE alias SET entity_id = ? WHERE entity_id = ? AND name = ?", part,
                    whole, alias));
            if (given == 0 && !isName(part, alias)) {
                throw ApiException.invalid("aliases", "aliases has a name that is no alias of the entity");
            }
            gone |= given > 0;
        }
        return gone;
    }

    private boolean isName(long entity, String name) {
        return !sql.rows(SqlText.of("SELECT id FROM named_entity WHERE id = ? AND name = ?", entity, name), row -> true)
                .isEmpty();
    }

    void log(ChangeKind kind, long entity) {
        changes.ofEntities(kind, List.of(entity), clock.instant());
    }
}
