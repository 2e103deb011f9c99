package org.newsgraph.publishing;

import java.util.Collections;
import java.util.List;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Actor;
import org.newsgraph.access.Caller;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.Scope;

/** What the desks tell each other about published articles, for those who may read it. */
@Singleton
public class EditorialNotes {
    private record Note(long article, String text) {
    }

    private final Sql sql;

    EditorialNotes(Sql sql) {
        this.sql = sql;
    }

    /** For each article its note, or null; without a statement for those who see none. */
    public List<@Nullable String> of(List<ArticleRow> articles) {
        if (!isSeenBy(Actor.current().caller())) {
            return Collections.nCopies(articles.size(), null);
        }
        List<Note> notes = sql.rows(SqlText.of("SELECT id, editorial_note FROM article"
                + " WHERE id = ANY (?) AND editorial_note IS NOT NULL", Batch.keys(articles, ArticleRow::key)),
                row -> new Note(row.number("id"), row.text("editorial_note")));
        return Batch.ones(articles, ArticleRow::key, notes, Note::article).stream()
                .map(note -> note == null ? null : note.text).toList();
    }

    /** Answers to those who show nothing may be kept for everybody; and what a command writes is made to be given away. */
    private static boolean isSeenBy(@Nullable Caller caller) {
        return caller != null && !caller.local() && caller.may(Scope.EDIT);
    }
}
