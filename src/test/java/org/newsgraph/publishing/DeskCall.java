package org.newsgraph.publishing;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.inject.spi.CDI;

import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;

/** What the tests of this package ask of the desk. */
final class DeskCall {
    private DeskCall() {
    }

    /** Takes an article in and gives its id, whether readers see it or not. */
    static String article(String uri, String text, Map<String, ?> more) {
        Map<String, Object> article = new HashMap<>(Map.of("uri", uri, "text", text));
        article.putAll(more);
        Newsroom.ingest(article);
        return id(uri);
    }

    static String id(String uri) {
        return GlobalId.of("Article", CDI.current().select(Sql.class).get()
                .rows(SqlText.of("SELECT id FROM article WHERE uri = ?", uri), row -> row.number("id")).get(0));
    }

    /** Until when it is not to be seen. */
    static String embargo(String uri) {
        return CDI.current().select(Sql.class).get().rows(SqlText.of("SELECT coalesce(to_char(embargoed_until"
                + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), 'none') AS until FROM article WHERE uri = ?",
                uri),
                row -> row.text("until")).get(0);
    }

    /** Sends a mutation such as {@code publishArticle} with further arguments, such as {@code note: "why"}. */
    static GraphQL.Answer send(String mutation, String id, String arguments) {
        return GraphQL.send("mutation { " + mutation + "(id: \"" + id + "\" " + arguments
                + ") { status published revisionNumber headline text editorialNote } }", Map.of());
    }
}
