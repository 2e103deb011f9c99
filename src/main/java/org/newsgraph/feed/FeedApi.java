package org.newsgraph.feed;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.Articles;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.graphql.SourceStream;
import org.reactivestreams.Publisher;

import io.smallrye.graphql.api.Subscription;

/** The log of changes in the contract. */
@GraphQLApi
public class FeedApi {
    private final ChangePages pages;
    private final ChangeFeed feed;
    private final Articles articles;
    private final Directory directory;

    FeedApi(ChangePages pages, ChangeFeed feed, Articles articles, Directory directory) {
        this.pages = pages;
        this.feed = feed;
        this.articles = articles;
        this.directory = directory;
    }

    @NonNull
    @Query("changes")
    @Description("What happened, in the order in which it took effect; changes of articles that are not published are left out, but for those that took an article from readers. A reader that goes on from the cursor of what it read last misses nothing. Errors: INVALID_ARGUMENT, INVALID_ID, INVALID_CURSOR.")
    public ChangeConnection changes(
            @Name("filter") @Description("Which changes; all if null.") @Nullable ChangeFilter filter,
            @Name("first") @Description("Items of the page, 1 to 100; 20 if null.") @Nullable Integer first,
            @Name("after") @Description("Cursor to start behind; the beginning of the log if null.") @Nullable String after) {
        return pages.page(Watch.of(filter), PageRequest.of(first, after, null, null));
    }

    @NonNull
    @Subscription("changes")
    @Description("Tells of each change from now on, in the order in which they take effect. Errors: INVALID_ARGUMENT, INVALID_ID.")
    public Publisher<@NonNull ChangeEvent> changesFromNow(
            @Name("filter") @Description("Which changes; all if null.") @Nullable ChangeFilter filter) {
        Watch watch = Watch.of(filter);
        return new SourceStream<>(listener -> feed.listen(watch,
                change -> listener.accept(() -> feed.asSeen(change).map(ChangeEvent::of).orElse(null))));
    }

    @NonNull
    @Subscription("articlePublished")
    @Description("Tells of each article that is published for the first time from now on; new revisions are told by changes. Errors: INVALID_ARGUMENT, INVALID_ID.")
    public Publisher<@NonNull ArticleRow> articlePublished(
            @Name("filter") @Description("Which articles; all if null.") @Nullable PublicationFilter filter) {
        Watch watch = Watch.of(filter);
        return new SourceStream<>(listener -> feed.listen(watch,
                change -> listener.accept(() -> articleOf(change))));
    }

    private @Nullable ArticleRow articleOf(LoggedChange change) {
        return change.article() == null
                ? null
                : articles.withKeys(List.of(change.article())).stream().findFirst().orElse(null);
    }

    @Name("article")
    @Description("The article, as it is now; null if the change is of the directory, or the article is not published any more.")
    public List<@Nullable ArticleRow> article(@Source List<ChangeEvent> events) {
        return Batch.ones(events, ChangeEvent::articleKey,
                articles.withKeys(Batch.keys(events, ChangeEvent::articleKey)),
                ArticleRow::key);
    }

    @Name("entity")
    @Description("The entity, as it is now; null if the change is of an article, or no published article names the entity any more.")
    public List<@Nullable EntityRow> entity(@Source List<ChangeEvent> events) {
        List<Long> keys = Batch.keys(events, ChangeEvent::entityKey);
        return Batch.ones(events, ChangeEvent::entityKey, keys.isEmpty() ? List.of() : directory.knownWithKeys(keys),
                EntityRow::key);
    }
}
