package org.newsgraph.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Actor;
import org.newsgraph.access.Caller;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.AuditActor;

/**
 * Writes down changes in the transaction that makes them: what cannot be written down is not done. Where no mutation is
 * under way, the caller says what a command does.
 */
@ApplicationScoped
@Transactional
public class AuditLog {
    private static final String UNKNOWN = "process";
    private final Sql sql;
    private final EntityManager entities;

    AuditLog(Sql sql, EntityManager entities) {
        this.sql = sql;
        this.entities = entities;
    }

    /** Makes a change to one thing, which nobody else changes meanwhile, with its states before and after. */
    public <T> T around(Subject subject, long key, Supplier<T> change) {
        sql.rows(subject.lock(key), row -> true);
        String before = sql.rows(SqlText.of("SELECT").add(subject.state(key)).add("::text AS state"),
                row -> row.optionalText("state")).get(0);
        T result = change.get();
        entities.flush();
        write(UNKNOWN, subject.type, key, SqlText.of("?::text::jsonb", before), subject.state(key));
        return result;
    }

    /** Makes a new thing. */
    public <T> T creating(Subject subject, Supplier<T> creation, Function<T, Long> key) {
        T result = creation.get();
        entities.flush();
        write(UNKNOWN, subject.type, key.apply(result), SqlText.of("NULL"), subject.state(key.apply(result)));
        return result;
    }

    /**
     * New revisions of articles, one entry for all.
     *
     * @param formers
     *        the revisions that they replace, 0 for a new article
     * @param process
     *        the command that does it, where no mutation is under way
     */
    public void published(List<Long> articles, List<Long> formers, List<Long> revisions, String process) {
        boolean one = articles.size() == 1;
        write(process, one ? "Article" : null, one ? articles.get(0) : null,
                revisions("WHERE n.revision <> 0", articles, formers), revisions("", articles, revisions));
    }

    private static SqlText revisions(String which, Collection<Long> articles, Collection<Long> revisions) {
        return SqlText.of("(SELECT jsonb_build_object('revisions', jsonb_object_agg(n.article, n.revision))"
                + " FROM unnest(?, ?) AS n (article, revision) " + which + " HAVING count(*) > 0)", articles,
                revisions);
    }

    /**
     * Several things at once.
     *
     * @param process
     *        the command that does it, where no mutation is under way
     * @param after
     *        what became of which
     */
    public void together(String process, Map<? extends Enum<?>, List<String>> after) {
        List<String> outcomes = new ArrayList<>();
        List<String> things = new ArrayList<>();
        after.forEach((outcome, some) -> some.forEach(thing -> {
            outcomes.add(outcome.name());
            things.add(thing);
        }));
        write(process, null, null, SqlText.of("NULL"), SqlText.of("(SELECT jsonb_object_agg(outcome, things) FROM"
                + " (SELECT n.outcome, jsonb_agg(n.thing) AS things FROM unnest(?, ?) AS n (outcome, thing)"
                + " GROUP BY n.outcome) o)", outcomes, things));
    }

    /**
     * Things of one owner that are another's now.
     *
     * @param type
     *        of the owner that the entry is of
     * @param from
     *        null: the house, as with to
     */
    public void handedOver(String type, @Nullable Long owner, List<Long> articles, @Nullable Long from,
            @Nullable Long to) {
        write(UNKNOWN, type, owner, owned(articles, from), owned(articles, to));
    }

    private static SqlText owned(List<Long> articles, @Nullable Long owner) {
        return SqlText.of("jsonb_build_object('owner', ?::bigint, 'articles', to_jsonb(" + SqlText.KEYS + "))", owner,
                articles);
    }

    private void write(String process, @Nullable String subject, @Nullable Long key, SqlText before, SqlText after) {
        Actor actor = Actor.current();
        Caller caller = actor.caller();
        sql.update(SqlText
                .of("INSERT INTO audit_entry (actor, key_id, token_subject, role, request_id, operation, subject, subject_id,"
                        + " before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?,", kind(caller),
                        caller == null ? null : caller.key(), caller == null ? null : caller.subject(),
                        caller == null ? null : caller.role().name(), actor.request(),
                        actor.operation() == null ? process : actor.operation(), subject, key)
                .add(before).add(",").add(after)
                .add(")"));
    }

    private static AuditActor kind(@Nullable Caller caller) {
        if (caller == null) {
            return AuditActor.PROCESS;
        }
        if (caller.key() != null) {
            return AuditActor.KEY;
        }
        if (caller.subject() != null) {
            return AuditActor.TOKEN;
        }
        return caller.local() ? AuditActor.LOCAL : AuditActor.ANONYMOUS;
    }
}
