package org.newsgraph.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * A partner's copy of the archive in tables of its own, kept by following the feed and nothing else: what a page says and the
 * cursor behind it are stored together, so that a crash between two pages loses and repeats nothing.
 */
final class Mirror {
    private static final int MOST_IDS = 100;
    private static final String ARTICLE = "id slug headline revisionNumber category"
            + " mentions { articleStart articleEnd text entity { id name } }";
    private static final String PAGE = "query($after: String, $filter: ChangeFilter) {"
            + " changes(first: 20, after: $after, filter: $filter) {"
            + " nodes { tombstone { articleId } entity { id name } article { " + ARTICLE + " } }"
            + " pageInfo { hasNextPage endCursor } } }";
    private static final String ARTICLES = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Article { " + ARTICLE
            + " } } }";
    private final DataSource dataSource;
    /** Asks Newsgraph: a document with variables in, an answer out. */
    private final UnaryOperator<JsonObject> api;
    private final Random crashes;
    private final String schema;
    private final @Nullable JsonObject filter;

    /**
     * @param schema
     *        where its tables are
     * @param filter
     *        of what it follows; everything if null
     */
    Mirror(DataSource dataSource, UnaryOperator<JsonObject> api, Random crashes, String schema,
            @Nullable JsonObject filter) {
        this.dataSource = dataSource;
        this.api = api;
        this.crashes = crashes;
        this.schema = schema;
        this.filter = filter;
    }

    void create(String cursor) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            for (String statement : List.of("DROP SCHEMA IF EXISTS mirror CASCADE", "CREATE SCHEMA mirror",
                    "CREATE TABLE mirror.article (id text PRIMARY KEY, slug text, headline text, revision int, category text)",
                    "CREATE TABLE mirror.mention (article text REFERENCES mirror.article ON DELETE CASCADE,"
                            + " start int, \"end\" int, text text, entity text)",
                    "CREATE TABLE mirror.entity (id text PRIMARY KEY, name text)",
                    "CREATE TABLE mirror.place (cursor text)")) {
                run(connection, statement);
            }
            run(connection, "INSERT INTO mirror.place VALUES (?)", cursor);
        }
    }

    /** Reads to the end of the log. */
    void follow() throws SQLException {
        boolean more = true;
        while (more) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                more = page(connection);
                if (crashes.nextInt(4) == 0) {
                    connection.rollback();
                    more = true;
                } else {
                    connection.commit();
                }
            }
        }
    }

    private boolean page(Connection connection) throws SQLException {
        String cursor = texts(connection, "SELECT cursor FROM mirror.place").get(0);
        JsonObject changes = ask(PAGE, new JsonObject().put("after", cursor).put("filter", filter))
                .getJsonObject("changes");
        for (JsonObject change : objects(changes.getJsonArray("nodes"))) {
            apply(connection, change);
        }
        JsonObject info = changes.getJsonObject("pageInfo");
        run(connection, "UPDATE mirror.place SET cursor = ?", info.getString("endCursor"));
        return info.getBoolean("hasNextPage");
    }

    private void apply(Connection connection, JsonObject change) throws SQLException {
        if (change.getJsonObject("tombstone") != null) {
            run(connection, "DELETE FROM mirror.article WHERE id = ?",
                    change.getJsonObject("tombstone").getString("articleId"));
        } else if (change.getJsonObject("article") != null) {
            put(connection, change.getJsonObject("article"));
        } else if (change.getJsonObject("entity") != null) {
            entity(connection, change.getJsonObject("entity"));
        }
    }

    /** Merges and splits move mentions: what names the entity is asked for again. */
    private void entity(Connection connection, JsonObject entity) throws SQLException {
        run(connection, "UPDATE mirror.entity SET name = ? WHERE id = ?", entity.getString("name"),
                entity.getString("id"));
        List<String> naming = texts(connection, "SELECT DISTINCT article FROM mirror.mention WHERE entity = ?",
                entity.getString("id"));
        for (int from = 0; from < naming.size(); from += MOST_IDS) {
            JsonArray some = new JsonArray(naming.subList(from, Math.min(naming.size(), from + MOST_IDS)));
            for (JsonObject article : objects(ask(ARTICLES, new JsonObject().put("ids", some)).getJsonArray("nodes"))) {
                put(connection, article);
            }
        }
    }

    private void put(Connection connection, JsonObject article) throws SQLException {
        String id = article.getString("id");
        run(connection, "DELETE FROM mirror.article WHERE id = ?", id);
        run(connection, "INSERT INTO mirror.article VALUES (?, ?, ?, ?, ?)", id, article.getString("slug"),
                article.getString("headline"), article.getInteger("revisionNumber"), article.getString("category"));
        for (JsonObject mention : objects(article.getJsonArray("mentions"))) {
            JsonObject entity = mention.getJsonObject("entity");
            run(connection, "INSERT INTO mirror.mention VALUES (?, ?, ?, ?, ?)", id,
                    mention.getInteger("articleStart"), mention.getInteger("articleEnd"), mention.getString("text"),
                    entity == null ? null : entity.getString("id"));
            if (entity != null) {
                run(connection,
                        "INSERT INTO mirror.entity VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                        entity.getString("id"), entity.getString("name"));
            }
        }
    }

    /** All that it holds of a category, a row a mention. */
    List<String> rows(String category) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return texts(connection,
                    "SELECT concat_ws('|', a.slug, a.revision, a.headline, m.start, m.\"end\", m.text, e.name)"
                            + " AS line FROM mirror.article a LEFT JOIN mirror.mention m ON m.article = a.id"
                            + " LEFT JOIN mirror.entity e ON e.id = m.entity WHERE a.category = ?",
                    category);
        }
    }

    /** Ids of all articles that it holds. */
    List<String> articles() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return texts(connection, "SELECT id FROM mirror.article");
        }
    }

    private JsonObject ask(String query, JsonObject variables) {
        JsonObject answer = api.apply(new JsonObject().put("query", query).put("variables", variables));
        if (answer.containsKey("errors")) {
            throw new IllegalStateException(answer.encode());
        }
        return answer.getJsonObject("data");
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList();
    }

    private void run(Connection connection, String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, statement, parameters)) {
            prepared.execute();
        }
    }

    private List<String> texts(Connection connection, String query, Object... parameters) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement prepared = prepare(connection, query, parameters);
                ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Statements name tables as if the schema were {@code mirror}. */
    private PreparedStatement prepare(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection
                .prepareStatement(statement.replaceAll("\\bmirror\\b", schema));
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }
}
