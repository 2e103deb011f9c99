package org.newsgraph.crossref;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleConnection;
import org.newsgraph.article.ArticleFilter;
import org.newsgraph.article.ArticleOrder;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.ArticleScope;
import org.newsgraph.article.Articles;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityIds;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.ListBounds;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.mention.MentionRow;
import org.newsgraph.mention.Mentions;
import org.newsgraph.vocabulary.CoMentionWindow;
import org.newsgraph.vocabulary.EntityKind;

/** What connects articles and entities, in the contract. */
@GraphQLApi
public class CrossReferenceApi {
    private static final String FIRST = "Items from the start, 1 to 100; 20 if neither first nor last is given.";
    private static final String AFTER = "Cursor to start behind.";
    private static final String LAST = "Items from the end, 1 to 100; not together with first.";
    private static final String BEFORE = "Cursor to end before.";
    private static final String SINCE = "Only articles published from this instant on; the years 1 to 9999.";
    private static final String UNTIL = "Only articles published before this instant, not before since; the years 1 to 9999.";
    private final Articles articles;
    private final Directory directory;
    private final Mentions mentions;
    private final Appearances appearances;
    private final CoMentions coMentions;
    private final Coverage coverage;

    CrossReferenceApi(Articles articles, Directory directory, Mentions mentions, Appearances appearances,
            CoMentions coMentions, Coverage coverage) {
        this.articles = articles;
        this.directory = directory;
        this.mentions = mentions;
        this.appearances = appearances;
        this.coMentions = coMentions;
        this.coverage = coverage;
    }

    @Name("entities")
    @Description("The entities that the article names. Errors: INVALID_ARGUMENT.")
    public List<@NonNull List<@NonNull ArticleEntity>> entities(@Source List<ArticleRow> ofArticles,
            @Name("kinds") @Description("Only these kinds, 100 at most; all if null or empty.") @Nullable List<EntityKind> kinds,
            @Name("orderBy") @DefaultValue("SALIENCE_DESC") @Description("In what order; SALIENCE_DESC if null.") @Nullable ArticleEntityOrder orderBy,
            @Name("first") @Description("Items, 1 to 100; all if null.") @Nullable Integer first) {
        return appearances.of(ofArticles, ListBounds.check("kinds", kinds),
                orderBy == null ? ArticleEntityOrder.SALIENCE_DESC : orderBy,
                first == null ? null : Integer.valueOf(PageRequest.size("first", first)));
    }

    @Name("otherArticles")
    @Description("The latest other articles that name the entity, latest first; all of them are in Entity.articles. Errors: INVALID_ARGUMENT.")
    public List<@NonNull List<@NonNull ArticleRow>> otherArticles(@Source List<ArticleEntity> named,
            @Name("first") @DefaultValue("3") @Description("Items, 1 to 100.") int first) {
        return appearances.othersNaming(named, PageRequest.size("first", first));
    }

    @Name("relatedArticles")
    @Description("Other articles that name the same entities, most alike first, among the latest 200 of each of the article's ten most salient entities. Errors: INVALID_ARGUMENT.")
    public List<@NonNull List<@NonNull RelatedArticle>> relatedArticles(@Source List<ArticleRow> ofArticles,
            @Name("first") @DefaultValue("5") @Description("Items, 1 to 100; 5 if null.") @Nullable Integer first) {
        return appearances.relatedTo(ofArticles, PageRequest.size("first", first, 5));
    }

    @Name("sharedEntities")
    @Description("Which of the ten most salient entities of the one article the other one names too, most salient in the other one first.")
    public List<@NonNull List<@NonNull EntityRow>> sharedEntities(@Source List<RelatedArticle> related) {
        Map<Long, EntityRow> byKey = byKey(
                directory.withKeys(related.stream().flatMap(r -> r.sharedKeys().stream()).distinct().toList()));
        return related.stream().map(r -> r.sharedKeys().stream().map(byKey::get).toList()).toList();
    }

    private static Map<Long, EntityRow> byKey(List<EntityRow> entities) {
        return entities.stream().collect(Collectors.toMap(EntityRow::key, Function.identity()));
    }

    @Name("articles")
    @Description("Published articles that name the entity. Errors: INVALID_ARGUMENT, INVALID_ID, INVALID_CURSOR.")
    public List<@NonNull ArticleConnection> articles(@Source List<EntityRow> entities,
            @Name("filter") @Description("Which of them; all if null.") @Nullable ArticleFilter filter,
            @Name("orderBy") @DefaultValue("PUBLISHED_AT_DESC") @Description(ArticleOrder.ABOUT) @Nullable ArticleOrder orderBy,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        return articles.pagesOfEntities(entities.stream().map(EntityRow::key).toList(), ArticleScope.check(filter),
                ArticleOrder.orDefault(orderBy), PageRequest.of(first, after, last, before));
    }

    @Name("coMentions")
    @Description("Whom published articles name together with the entity, most often first. Errors: INVALID_ARGUMENT, INVALID_CURSOR.")
    public List<@NonNull CoMentionConnection> coMentions(@Source List<EntityRow> entities,
            @Name("window") @DefaultValue("ARTICLE") @Description("How near the names must stand; ARTICLE if null.") @Nullable CoMentionWindow window,
            @Name("since") @Description(SINCE) @Nullable Instant since,
            @Name("until") @Description(UNTIL) @Nullable Instant until,
            @Name("kinds") @Description("Only others of these kinds, 100 at most; all if null or empty.") @Nullable List<EntityKind> kinds,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        return coMentions.pagesOf(entities,
                new CoMentionScope(orArticle(window), Period.of(since, until), ListBounds.check("kinds", kinds)),
                PageRequest.of(first, after, last, before));
    }

    private static CoMentionWindow orArticle(@Nullable CoMentionWindow window) {
        return window == null ? CoMentionWindow.ARTICLE : window;
    }

    @Name("totalCount")
    @Description("Exact number of others in the whole list; counted only when asked for.")
    public List<@NonNull Integer> totalCount(@Source List<CoMentionConnection> connections) {
        return coMentions.counts(connections);
    }

    @NonNull
    @Query("coMention")
    @Description("Two entities together; counts of 0 if no published article names both. Errors: INVALID_ARGUMENT, INVALID_ID, NOT_FOUND.")
    public CoMention coMention(
            @Name("between") @Id @NonNull @Description("Ids of two different entities.") List<@NonNull String> between,
            @Name("window") @DefaultValue("ARTICLE") @Description("How near the names must stand; ARTICLE if null.") @Nullable CoMentionWindow window,
            @Name("since") @Description(SINCE) @Nullable Instant since,
            @Name("until") @Description(UNTIL) @Nullable Instant until) {
        List<Long> keys = between.stream().map(id -> EntityIds.key("between", id)).distinct().toList();
        if (keys.size() != 2 || between.size() != 2) {
            throw ApiException.invalid("between", "between must have the ids of two different entities");
        }
        if (directory.knownWithKeys(keys).stream().filter(entity -> between.contains(entity.getId())).count() != 2) {
            throw ApiException.notFound("between", "between names an entity that does not exist");
        }
        return coMentions
                .between(new CoMention.Pair(keys.get(0), keys.get(1), orArticle(window), Period.of(since, until)));
    }

    @Name("entity")
    @Description("The one of the two whose list this stands in; in Query.coMention the first.")
    public List<@NonNull EntityRow> entity(@Source List<CoMention> ofCoMentions) {
        return directory.referredTo(ofCoMentions, c -> c.pair().entity());
    }

    @Name("other")
    @Description("The other one of the two.")
    public List<@NonNull EntityRow> other(@Source List<CoMention> ofCoMentions) {
        return directory.referredTo(ofCoMentions, c -> c.pair().other());
    }

    @Name("passages")
    @Description("The windows of text that name both, latest article first. Errors: INVALID_ARGUMENT, INVALID_CURSOR.")
    public List<@NonNull PassageConnection> passages(@Source List<CoMention> ofCoMentions,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        return coMentions.passagesOf(ofCoMentions, PageRequest.of(first, after, last, before));
    }

    @Name("article")
    @Description("The article that holds the passage.")
    public List<@NonNull ArticleRow> articleOfPassage(@Source List<Passage> passages) {
        return Batch.ones(passages, Passage::articleKey,
                articles.withKeys(Batch.keys(passages, Passage::articleKey)), ArticleRow::key);
    }

    @Name("mentions")
    @Description("The mentions of both in the passage, in reading order; each has its sentence and paragraph.")
    public List<@NonNull List<@NonNull MentionRow>> mentionsOfPassage(@Source List<Passage> passages) {
        Map<Long, MentionRow> byKey = mentions
                .withKeys(passages.stream().flatMap(p -> p.mentionKeys().stream()).distinct().toList()).stream()
                .collect(Collectors.toMap(m -> m.keys().mention(), Function.identity()));
        return passages.stream().map(p -> p.mentionKeys().stream().map(byKey::get).toList()).toList();
    }

    @Name("coverage")
    @Description("Articles that name the entity over time, from the first step with an article to the last; the latest 1,000 steps if there are more, until shows what is before. Errors: INVALID_ARGUMENT.")
    public List<@NonNull List<@NonNull CoverageStep>> coverage(@Source List<EntityRow> entities,
            @Name("interval") @DefaultValue("MONTH") @Description("How wide a step is; MONTH if null.") @Nullable CoverageInterval interval,
            @Name("since") @Description(SINCE) @Nullable Instant since,
            @Name("until") @Description(UNTIL) @Nullable Instant until) {
        return coverage.of(entities, interval == null ? CoverageInterval.MONTH : interval, Period.of(since, until));
    }
}
