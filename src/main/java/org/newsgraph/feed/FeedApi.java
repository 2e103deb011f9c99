package org.newsgraph.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.DefaultValue;
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
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.graphql.SourceStream;
import org.reactivestreams.Publisher;

import io.smallrye.graphql.api.Subscription;

/** The log of changes in the contract. */
@GraphQLApi
public class FeedApi {
    private static final int LONGEST_WAIT = 15;
    private final Watches watches;
    private final ChangePages pages;
    private final ChangeFeed feed;
    private final Survivors survivors;
    private final Windows windows;
    private final Articles articles;
    private final Directory directory;

    FeedApi(Watches watches, ChangePages pages, ChangeFeed feed, Survivors survivors, Windows windows,
            Articles articles, Directory directory) {
        this.watches = watches;
        this.pages = pages;
        this.feed = feed;
        this.survivors = survivors;
        this.windows = windows;
        this.articles = articles;
        this.directory = directory;
    }

    @NonNull
    @Query("changes")
    @Description("What happened, in the order in which it took effect; changes of articles that are not published are left out, but for those that took an article from readers. A reader that goes on from the cursor of what it read last misses nothing. A cursor holds as long as changes are kept, 90 days unless the operator says otherwise. Errors: INVALID_ARGUMENT, INVALID_ID, INVALID_CURSOR, CURSOR_EXPIRED.")
    public ChangeConnection changes(
            @Name("filter") @Description("Which changes; all if null.") @Nullable ChangeFilter filter,
            @Name("first") @Description("Items of the page, 1 to 100; 20 if null.") @Nullable Integer first,
            @Name("after") @Description("Cursor to start behind; the beginning of what is kept of the log if null.") @Nullable String after,
            @Name("waitSeconds") @DefaultValue("0") @Description("How long to wait for something where nothing is found, 0 to 15 seconds; the answer comes as soon as there is something, and is empty after that time. Meanwhile the query counts as one that is under way; it costs what it costs without waiting.") int waitSeconds) {
        if (waitSeconds < 0 || waitSeconds > LONGEST_WAIT) {
            throw ApiException.invalid("waitSeconds", "waitSeconds must be from 0 to " + LONGEST_WAIT);
        }
        return pages.page(watches.of(filter), PageRequest.of(first, after, null, null),
                Duration.ofSeconds(waitSeconds));
    }

    @NonNull
    @Subscription("changes")
    @Description("Tells of each change from now on, in the order in which they take effect. Errors: INVALID_ARGUMENT, INVALID_ID.")
    public Publisher<@NonNull ChangeEvent> changesFromNow(
            @Name("filter") @Description("Which changes; all if null.") @Nullable ChangeFilter filter) {
        Watch watch = watches.of(filter).told("filter");
        return stream(watch, ChangeEvent::of);
    }

    @NonNull
    @Subscription("articlePublished")
    @Description("Tells of each article that is published for the first time from now on; new revisions are told by changes. Errors: INVALID_ARGUMENT, INVALID_ID.")
    public Publisher<@NonNull ArticleRow> articlePublished(
            @Name("filter") @Description("Which articles; all if null.") @Nullable PublicationFilter filter) {
        return stream(watches.of(filter), this::articleOf);
    }

    private <E> SourceStream<E> stream(Watch watch, Function<LoggedChange, @Nullable E> event) {
        LiveWatch live = new LiveWatch(watch, survivors, windows);
        return new SourceStream<>(listener -> {
            Runnable close = feed.listen(live, change -> listener.accept(() -> {
                live.refresh();
                return feed.asSeen(change).filter(live::tells).map(event).orElse(null);
            }));
            try {
                live.refresh();
            } catch (RuntimeException failed) {
                close.run();
                throw failed;
            }
            return close;
        });
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

    @Name("gained")
    @Description("The entities that the article names since this change and did not name before; none unless its text or its mentions were changed while it was published.")
    public List<@NonNull List<@NonNull EntityRow>> gained(@Source List<ChangeEvent> events) {
        return entities(events, ChangeEvent::gainedKeys);
    }

    @Name("lost")
    @Description("The entities that the article named until this change and does not name any more; none unless its text or its mentions were changed while it was published. Those that no published article names any more are left out.")
    public List<@NonNull List<@NonNull EntityRow>> lost(@Source List<ChangeEvent> events) {
        return entities(events, ChangeEvent::lostKeys);
    }

    private List<List<EntityRow>> entities(List<ChangeEvent> events, Function<ChangeEvent, List<Long>> keys) {
        List<Long> all = events.stream().map(keys).flatMap(Collection::stream).distinct().toList();
        Map<Long, EntityRow> known = all.isEmpty()
                ? Map.of()
                : directory.knownWithKeys(all).stream().collect(Collectors.toMap(EntityRow::key, entity -> entity));
        return events.stream()
                .map(event -> keys.apply(event).stream().filter(known::containsKey).map(known::get).toList()).toList();
    }
}
