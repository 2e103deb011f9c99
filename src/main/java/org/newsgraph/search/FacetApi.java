package org.newsgraph.search;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleConnection;
import org.newsgraph.article.Articles;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.EntityKind;

/** Facets of every list of articles, in the contract. */
@GraphQLApi
public class FacetApi {
    private final Articles articles;

    FacetApi(Articles articles) {
        this.articles = articles;
    }

    @Name("facets")
    @Description("What the whole list is made of.")
    public List<@NonNull Facets> ofArticles(@Source List<ArticleConnection> connections) {
        return connections.stream().map(connection -> new Facets(connection.scope())).toList();
    }

    @Name("facets")
    @Description("What the whole list is made of.")
    public List<@NonNull Facets> ofSearch(@Source List<SearchConnection> connections) {
        return connections.stream().map(connection -> new Facets(connection.scope())).toList();
    }

    @Name("entities")
    @Description("The entities that most articles of the list name, most first. Errors: INVALID_ARGUMENT.")
    public List<@NonNull List<@NonNull EntityFacet>> entities(@Source List<Facets> facets,
            @Name("kind") @Description("Only this kind; all if not given.") @Nullable EntityKind kind,
            @Name("first") @DefaultValue("10") @Description("Items, 1 to 100; 10 if null.") @Nullable Integer first) {
        int size = PageRequest.size("first", first, 10);
        return read(facets, scope -> {
            SqlText text = SqlText.of("SELECT " + EntityRow.COLUMNS + ", f.n FROM (SELECT n.entity_id, count(*) AS n"
                    + " FROM (SELECT a.id").add(scope).add(") a JOIN appearance n ON n.article_id = a.id");
            if (kind != null) {
                text.add("JOIN named_entity e ON e.id = n.entity_id AND e.kind = ?", kind);
            }
            return text.add("GROUP BY n.entity_id ORDER BY n DESC, n.entity_id LIMIT ?) f"
                    + " JOIN named_entity e ON e.id = f.entity_id ORDER BY f.n DESC, e.id", size);
        }, row -> new EntityFacet(EntityRow.of(row), row.integer("n")));
    }

    @Name("kinds")
    @Description("How many articles of the list name people, organizations, places; most first.")
    public List<@NonNull List<@NonNull KindFacet>> kinds(@Source List<Facets> facets) {
        return read(facets, scope -> SqlText.of("SELECT e.kind, count(DISTINCT a.id) AS n FROM (SELECT a.id").add(scope)
                .add(") a JOIN appearance n ON n.article_id = a.id JOIN named_entity e ON e.id = n.entity_id"
                        + " GROUP BY e.kind ORDER BY n DESC, e.kind"),
                row -> new KindFacet(row.word(EntityKind.class, "kind"), row.integer("n")));
    }

    @Name("months")
    @Description("How many articles of the list were published in each month, latest first; the latest 1,200 months at most.")
    public List<@NonNull List<@NonNull MonthFacet>> months(@Source List<Facets> facets) {
        return read(facets, scope -> SqlText.of("SELECT date_trunc('month', a.published_at AT TIME ZONE 'UTC')::date"
                + " AS month, count(*) AS n FROM (SELECT a.published_at").add(scope)
                .add(") a GROUP BY 1 ORDER BY 1 DESC LIMIT 1200"),
                row -> new MonthFacet(row.date("month"), row.integer("n")));
    }

    @Name("categories")
    @Description("How many articles of the list each category has, most first; the first 100 at most.")
    public List<@NonNull List<@NonNull ValueFacet>> categories(@Source List<Facets> facets) {
        return values(facets, "category");
    }

    @Name("languages")
    @Description("How many articles of the list each language has, most first; the first 100 at most.")
    public List<@NonNull List<@NonNull ValueFacet>> languages(@Source List<Facets> facets) {
        return values(facets, "language");
    }

    private List<List<ValueFacet>> values(List<Facets> facets, String column) {
        return read(facets, scope -> SqlText.of("SELECT a.value, count(*) AS n FROM (SELECT a." + column + " AS value")
                .add(scope).add(") a WHERE a.value IS NOT NULL GROUP BY 1 ORDER BY n DESC, 1 LIMIT 100"),
                row -> new ValueFacet(row.text("value"), row.integer("n")));
    }

    private <R> List<List<R>> read(List<Facets> facets, UnaryOperator<SqlText> query, Function<Row, R> mapper) {
        return articles.perScope(facets.stream().map(Facets::scope).toList(), query, mapper);
    }
}
