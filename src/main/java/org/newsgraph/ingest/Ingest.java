package org.newsgraph.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newsgraph.crossref.Rederivation;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.ingest.format.NewsItem;
import org.newsgraph.ingest.parse.ArticleParser;
import org.newsgraph.ingest.parse.MarkedText;
import org.newsgraph.ingest.parse.MetadataKey;
import org.newsgraph.ingest.parse.ParsedArticle;
import org.newsgraph.sql.Acquisition;
import org.newsgraph.sql.LockLimit;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes articles in: each is stored whole or not at all. */
@ApplicationScoped
public class Ingest {
    private static final Logger LOG = Logger.getLogger(Ingest.class);

    private final Planner planner;
    private final Publisher publisher;
    private final Clock clock;
    private final Rederivation rederivation;
    private final Arrivals arrivals;
    private final ArticleParser parser = new ArticleParser();

    Ingest(Planner planner, Publisher publisher, Clock clock, Rederivation rederivation, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.planner = planner;
        this.publisher = publisher;
        this.clock = clock;
        this.rederivation = rederivation;
    }

    /** In a transaction of its own. Never throws for what is wrong with the article; the result says it. */
    public IngestResult ingest(ArticleInput input) {
        try {
            return store(ready(input));
        } catch (RuntimeException failure) {
            return failure(failure);
        }
    }

    /**
     * Everything that can be done without the database.
     *
     * @throws ApiException
     *         if the article cannot be taken in
     */
    ReadyArticle ready(ArticleInput input) {
        InputCheck.check(input);
        Press press = Press.check(input);
        ParsedArticle parsed = parser.parse(input.text, input.headline);
        ArticleDraft draft = ArticleDraft.of(input, parsed);
        DraftCheck.check(draft);
        return ReadyArticle.of(draft, press.completed(parsed), input.exported);
    }

    /**
     * Everything that can be done without the database.
     *
     * @throws ApiException
     *         if the article cannot be taken in
     */
    ReadyArticle ready(NewsItem item) {
        ArticleInput input = NewsItems.input(item);
        if (item.status == NewsItem.Status.CANCELED && item.uri == null) {
            throw ApiException.invalid("uri", "a kill must name its article by a uri");
        }
        InputCheck.check(input);
        ParsedArticle parsed = parsed(item, input).withNotes(NewsItems.notes(item));
        ArticleDraft draft = ArticleDraft.of(input, parsed);
        DraftCheck.check(draft);
        return ReadyArticle.of(draft, Press.of(item, input).completed(parsed), null).withLooseDate(item.loose);
    }

    /** Formats do not tell a headline that was derived. Of what we have written it is known by its words, and is derived again. */
    private ParsedArticle parsed(NewsItem item, ArticleInput input) {
        if (item.ours && input.headline != null) {
            ParsedArticle alone = parsed(item, input, null);
            if (alone.value(MetadataKey.HEADLINE).isEmpty() && Headlines.derive(alone).equals(input.headline)) {
                input.headline = null;
                return alone;
            }
        }
        return parsed(item, input, input.headline);
    }

    private ParsedArticle parsed(NewsItem item, ArticleInput input, @Nullable String headline) {
        return item.blocks.isEmpty() ? parser.parse(input.text, headline) : MarkedText.read(item.blocks);
    }

    /**
     * Stores the next version of an article, unless it says the same, in the transaction of the caller, who holds it.
     *
     * @throws ApiException
     *         if it cannot be taken in
     */
    public void revise(long article, ArticleInput input, Instant now) {
        planner.next(article, ready(input), now).ifPresent(next -> publisher.publish(List.of(next), now));
    }

    /** Never throws. */
    IngestResult store(ReadyArticle article) {
        try {
            return Attempts.at(() -> storeOnce(List.of(article))).get(0);
        } catch (DeskNeeded more) {
            return throughDesk(article);
        } catch (RuntimeException failure) {
            return failure(failure);
        }
    }

    private IngestResult throughDesk(ReadyArticle article) {
        try {
            return Attempts.at(() -> QuarkusTransaction.requiringNew()
                    .call(() -> arrivals.take(article, text -> storeNow(List.of(text)).get(0))));
        } catch (RuntimeException failure) {
            return failure(failure);
        }
    }

    /**
     * Stores articles of different identities in one transaction.
     *
     * @return a result for each, in their order; nothing if the transaction failed, and none of them is stored: each may
     *         be tried alone then
     */
    Optional<List<IngestResult>> storeTogether(List<ReadyArticle> articles) {
        try {
            return Optional.of(storeOnce(articles));
        } catch (RuntimeException failure) {
            LOG.debugf(failure, "%d articles are tried one by one", articles.size());
            return Optional.empty();
        }
    }

    static IngestResult failure(RuntimeException failure) {
        if (failure instanceof ApiException mistake) {
            return IngestResult.failed(IngestProblem.of(mistake));
        }
        if (LockLimit.isPast(failure)) {
            return IngestResult.failed(new IngestProblem(ErrorCode.TIMEOUT, null,
                    "Others are changing what it leans on, and have not come to an end; try again", null));
        }
        if (Acquisition.isLate(failure)) {
            return IngestResult.failed(new IngestProblem(ErrorCode.TIMEOUT, null,
                    "The database has no time for this at the moment; try again", null));
        }
        String requestId = UUID.randomUUID().toString();
        LOG.errorf(failure, "ingest %s failed", requestId);
        return IngestResult.failed(new IngestProblem(ErrorCode.INTERNAL_ERROR, null,
                "Something failed inside; its log entry is " + requestId, null));
    }

    private List<IngestResult> storeOnce(List<ReadyArticle> articles) {
        return QuarkusTransaction.requiringNew().call(() -> storeNow(articles));
    }

    private List<IngestResult> storeNow(List<ReadyArticle> articles) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rederivation.keepOut();
        Plan plan = planner.plan(articles, now);
        if (!plan.publications().isEmpty()) {
            publisher.publish(plan.publications(), now);
        }
        return articles.stream().map(plan::result).toList();
    }
}
