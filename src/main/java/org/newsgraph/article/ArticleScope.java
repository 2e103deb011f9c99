package org.newsgraph.article;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.TextBounds;
import org.newsgraph.sql.SqlText;

/**
 * A set of published articles: all of them, or those that name one entity, with a checked filter. A page, its total
 * and its facets all read the same scope, so they cannot disagree.
 *
 * @param entity
 *        key of the entity that all articles of the set name, or null
 */
public record ArticleScope(@Nullable Long entity, Conditions conditions) {
    private static final String NAMING = "SELECT FROM appearance n WHERE n.article_id = a.id AND n.entity_id ";

    /** The database looks for the best order of all that stand alone, which takes it long where they are many. */
    private static final int MOST_BY_ONE = 5;

    /** A filter that has been checked; values as the database holds them. */
    public record Conditions(ChosenEntities all, ChosenEntities any, ChosenEntities none,
            @Nullable Instant since, @Nullable Instant until, @Nullable String language, @Nullable String category,
            @Nullable String text) {

        public Conditions withText(String other) {
            return new Conditions(all, any, none, since, until, language, category, other);
        }
    }

    /**
     * @throws ApiException
     *         INVALID_ID, or INVALID_ARGUMENT for a list of over 100, a text that is blank or over 1,000 characters, a
     *         language that is no tag, a span that ends before it starts; the field is named as in {@code filter.text}
     */
    public static Conditions check(@Nullable ArticleFilter filter) {
        ArticleFilter given = filter == null ? new ArticleFilter() : filter;
        MentionFilter mentions = given.mentions == null ? new MentionFilter() : given.mentions;
        InstantRange published = given.publishedAt == null ? new InstantRange() : given.publishedAt;
        checkOrder(published);
        return new Conditions(ChosenEntities.check("filter.mentions.all", mentions.all),
                ChosenEntities.check("filter.mentions.any", mentions.any),
                ChosenEntities.check("filter.mentions.none", mentions.none), published.since, published.until,
                language(given.language),
                Category.canonical(TextBounds.condition("filter.category", given.category)),
                TextBounds.condition("filter.text", given.text));
    }

    private static @Nullable String language(@Nullable String tag) {
        String condition = TextBounds.condition("filter.language", tag);
        if (condition != null && !Language.isTag(condition)) {
            throw ApiException.invalid("filter.language", "filter.language must be a BCP 47 tag");
        }
        return Language.canonical(condition);
    }

    private static void checkOrder(InstantRange range) {
        if (range.since != null && range.until != null && range.until.isBefore(range.since)) {
            throw ApiException.invalid("filter.publishedAt.until",
                    "filter.publishedAt.until must not be before filter.publishedAt.since");
        }
    }

    public ArticleScope withEntity(long key) {
        return new ArticleScope(key, conditions);
    }

    /**
     * {@code FROM ... WHERE ...} with the alias {@code a} for the article; order it by {@link #keyset}. An entity's
     * articles are walked along its appearances, so that their number does not matter.
     *
     * @param entityColumn
     *        SQL of the entity's key in an outer row, or null for this scope's own
     */
    public SqlText fromWhere(@Nullable String entityColumn) {
        SqlText text = source(entityColumn);
        addMentions(text);
        addColumns(text);
        return text;
    }

    private void addMentions(SqlText text) {
        List<Long> further = conditions.all.keys().stream().skip(drivenByAll() ? 1 : 0).toList();
        further.stream().limit(MOST_BY_ONE).forEach(key -> text.add("AND EXISTS (" + NAMING + "= ?)", key));
        if (further.size() > MOST_BY_ONE) {
            List<Long> rest = further.subList(MOST_BY_ONE, further.size());
            text.add("AND (SELECT count(*) FROM appearance n WHERE n.article_id = a.id AND n.entity_id = ANY (?)) = ?",
                    rest, rest.size());
        }
        if (!conditions.all.isEmpty()) {
            text.add("AND NOT EXISTS (").add(conditions.all.nobodys()).add(")");
        }
        if (!conditions.any.isEmpty()) {
            text.add("AND").add(namesAny(conditions.any));
        }
        if (!conditions.none.isEmpty()) {
            text.add("AND NOT").add(namesAny(conditions.none));
        }
    }

    /** With the keys themselves, not only a query for them: the database plans by how often they are named. */
    private static SqlText namesAny(ChosenEntities entities) {
        return SqlText.of("EXISTS (" + NAMING + "= ANY (?) AND n.entity_id <> ALL (ARRAY(", entities.keys())
                .add(entities.altogetherNobodys()).add(")))");
    }

    Keyset keyset(ArticleOrder order) {
        boolean descending = order == ArticleOrder.PUBLISHED_AT_DESC;
        return Keyset.of(order.name(),
                new Keyset.Column(publishedAt(), descending, Keyset.Type.INSTANT),
                new Keyset.Column(walksAppearances() ? "t.article_id" : "a.id", descending, Keyset.Type.NUMBER));
    }

    private SqlText source(@Nullable String entityColumn) {
        String appearances = "FROM appearance t JOIN published_article a ON a.id = t.article_id WHERE t.entity_id = ";
        if (entityColumn != null) {
            return SqlText.of(appearances + entityColumn);
        }
        if (entity != null) {
            return SqlText.of(appearances + SqlText.KEY, entity);
        }
        return drivenByAll()
                ? SqlText.of(appearances + SqlText.KEY, conditions.all.keys().get(0))
                : SqlText.of("FROM published_article a WHERE TRUE");
    }

    private boolean drivenByAll() {
        return entity == null && !conditions.all.isEmpty();
    }

    private boolean walksAppearances() {
        return entity != null || drivenByAll();
    }

    /** The appearance's copy of the date, where there is one: its index is the one that the list walks along. */
    public String publishedAt() {
        return walksAppearances() ? "t.published_at" : "a.published_at";
    }

    private void addColumns(SqlText text) {
        if (conditions.since != null) {
            text.add("AND " + publishedAt() + " >= ?", conditions.since);
        }
        if (conditions.until != null) {
            text.add("AND " + publishedAt() + " < ?", conditions.until);
        }
        if (conditions.language != null) {
            text.add("AND a.language = ?", conditions.language);
        }
        if (conditions.category != null) {
            text.add("AND a.category = ?", conditions.category);
        }
        if (conditions.text != null) {
            text.add("AND a.id IN (SELECT w.article_id FROM article_text w WHERE w.words @@")
                    .add(TextQuery.of(conditions.text, conditions.language)).add(")");
        }
    }
}
