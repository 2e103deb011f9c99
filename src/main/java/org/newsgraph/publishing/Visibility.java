package org.newsgraph.publishing;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.affiliation.StatedAffiliations;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.change.ChangeLog;
import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.crossref.CrossReferences.Published;
import org.newsgraph.ingest.SearchIndex;
import org.newsgraph.ingest.SearchIndex.Words;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Shows articles to readers and takes them away, with all that is derived from them, in the transaction of the caller. */
@ApplicationScoped
class Visibility {
    private final Sql sql;
    private final StoredText texts;
    private final ChangeLog changes;
    private final CrossReferences crossReferences;
    private final StatedAffiliations affiliations;
    private final SearchIndex searchIndex;

    Visibility(Sql sql, StoredText texts, ChangeLog changes, CrossReferences crossReferences,
            StatedAffiliations affiliations, SearchIndex searchIndex) {
        this.sql = sql;
        this.texts = texts;
        this.changes = changes;
        this.crossReferences = crossReferences;
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
        sql.update(SqlText.of("UPDATE article SET status = ?, embargoed = ?, embargoed_until = ?::timestamptz,"
                + " shown = shown OR ?,"
                // What somebody kept of the article while it was being taken away is not taken for it when it is back.
                + " mentions_version = mentions_version + 1, updated_at = ? WHERE id = ?", to.status(), to.embargoed(),
                to.embargoedUntil() == null ? null : to.embargoedUntil().toString(), to.isPublished(), now,
                to.article()));
        if (to.isPublished() && !from.isPublished()) {
            show(to, to.shown() ? ChangeKind.ARTICLE_PUBLISHED : first, now);
        } else if (from.isPublished() && !to.isPublished()) {
            hide(from, taken, now);
        } else if (from.shown() && !from.isPublished() && taken == ChangeKind.ARTICLE_KILLED) {
            changes.withdrawn(taken, from.article(), List.of(), now);
        }
    }

    private void show(Held held, ChangeKind kind, Instant now) {
        Words words = texts.words(held);
        Published published = texts.published(held, words);
        sql.update(SqlText.of("UPDATE revision SET shown = true WHERE id = ?", held.revision()));
        changes.published(List.of(new ChangeLog.Published(kind, held.article(),
                held.revisionShown() ? null : held.revision())), CrossReferences.named(List.of(published)), now);
        crossReferences.publish(List.of(published));
        affiliations.tell(held.revision(), now);
        searchIndex.index(List.of(words));
    }

    private void hide(Held held, ChangeKind kind, Instant now) {
        changes.withdrawn(kind, held.article(), crossReferences.withdraw(held.article(), held.revision()), now);
        searchIndex.forget(held.article());
    }
}
