package org.newsgraph.publishing;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.affiliation.StatedAffiliations;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.change.ChangeLog;
import org.newsgraph.crossref.Rederivation;
import org.newsgraph.ingest.SearchIndex;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Shows articles to readers and takes them away, with all that is derived from them, in the transaction of the caller. */
@ApplicationScoped
class Visibility {
    private final Sql sql;
    private final StoredWords words;
    private final ChangeLog changes;
    private final Rederivation rederivation;
    private final StatedAffiliations affiliations;
    private final SearchIndex searchIndex;

    Visibility(Sql sql, StoredWords words, ChangeLog changes, Rederivation rederivation,
            StatedAffiliations affiliations, SearchIndex searchIndex) {
        this.sql = sql;
        this.words = words;
        this.changes = changes;
        this.rederivation = rederivation;
        this.affiliations = affiliations;
        this.searchIndex = searchIndex;
    }

    /**
     * Stores a new state, and shows or takes away the article if that is what the state means.
     *
     * @param first
     *        what readers are told if they have never seen the article
     * @param taken
     *        what they are told if it is taken from them
     */
    void change(Held from, Held to, ChangeKind first, ChangeKind taken, Instant now) {
        List<Long> named = named(from);
        // Earlier revisions too: what waits to be counted out needs mentions that a kill deletes.
        rederivation.around(revisions(from), () -> store(to, now));
        if (to.isPublished() && !from.isPublished()) {
            show(to, to.shown() ? ChangeKind.ARTICLE_PUBLISHED : first, now);
        } else if (from.isPublished() && !to.isPublished()) {
            changes.withdrawn(taken, from.article(), named, now);
            searchIndex.forget(from.article());
        } else if (from.shown() && taken == ChangeKind.ARTICLE_KILLED) {
            changes.withdrawn(taken, from.article(), named, now);
        }
    }

    private void store(Held held, Instant now) {
        String until = held.embargoedUntil() == null ? null : held.embargoedUntil().toString();
        // What somebody kept of the article while it was being taken away is not taken for it when it is back.
        sql.update(SqlText.of("""
                UPDATE article SET status = ?, embargoed = ?, embargoed_until = ?::timestamptz, shown = shown OR ?,
                    shown_at = CASE WHEN NOT shown AND ? THEN ? ELSE shown_at END,
                    mentions_version = mentions_version + 1, updated_at = ? WHERE id = ?""", held.status(),
                held.embargoed(), until, held.isPublished(), held.isPublished(), now, now, held.article()));
    }

    private void show(Held held, ChangeKind kind, Instant now) {
        sql.update(SqlText.of("UPDATE revision SET shown = true WHERE id = ?", held.revision()));
        changes.published(List.of(new ChangeLog.Published(kind, held.article(),
                held.revisionShown() ? null : held.revision())), named(held), now);
        affiliations.tell(held.revision(), now);
        searchIndex.index(List.of(words.of(held)));
    }

    private List<Long> named(Held held) {
        return sql.rows(SqlText.of("SELECT entity_id FROM appearance WHERE article_id = ?", held.article()),
                row -> row.number("entity_id"));
    }

    private List<Long> revisions(Held held) {
        return sql.rows(SqlText.of("SELECT id FROM revision WHERE article_id = ?", held.article()),
                row -> row.number("id"));
    }
}
