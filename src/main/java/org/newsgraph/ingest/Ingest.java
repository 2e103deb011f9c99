package org.newsgraph.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Article;
import org.newsgraph.change.Change;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.ingest.ArticleWriter.Stored;
import org.newsgraph.ingest.KnownArticles.Former;
import org.newsgraph.ingest.MentionWriter.Written;
import org.newsgraph.ingest.parse.ArticleParser;
import org.newsgraph.ingest.parse.ParsedArticle;
import org.newsgraph.vocabulary.ArticleStatus;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes articles in: each in one transaction, so that it is stored whole or not at all. */
@ApplicationScoped
public class Ingest {
    private static final Logger LOG = Logger.getLogger(Ingest.class);

    private final KnownArticles articles;
    private final Pipeline pipeline;
    private final ArticleWriter articleWriter;
    private final MentionWriter mentionWriter;
    private final RelationWriter relationWriter;
    private final Namesakes namesakes;
    private final CrossReferences crossReferences;
    private final SearchIndex searchIndex;
    private final Clock clock;
    private final ArticleParser parser = new ArticleParser();

    Ingest(KnownArticles articles, Pipeline pipeline, ArticleWriter articleWriter, MentionWriter mentionWriter,
            RelationWriter relationWriter, Namesakes namesakes, CrossReferences crossReferences,
            SearchIndex searchIndex, Clock clock) {
        this.articles = articles;
        this.pipeline = pipeline;
        this.articleWriter = articleWriter;
        this.mentionWriter = mentionWriter;
        this.relationWriter = relationWriter;
        this.namesakes = namesakes;
        this.crossReferences = crossReferences;
        this.searchIndex = searchIndex;
        this.clock = clock;
    }

    /** Never throws for what is wrong with the article; the result says it. */
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
        ParsedArticle parsed = parser.parse(input.text, input.headline);
        ArticleDraft draft = ArticleDraft.of(input, parsed);
        DraftCheck.check(draft);
        return new ReadyArticle(draft, ContentHash.of(draft));
    }

    /** Never throws. */
    IngestResult store(ReadyArticle article) {
        try {
            return Attempts.at(() -> QuarkusTransaction.requiringNew().call(() -> storeOnce(article)));
        } catch (RuntimeException failure) {
            return failure(failure);
        }
    }

    static IngestResult failure(RuntimeException failure) {
        if (failure instanceof ApiException mistake) {
            return IngestResult.failed(IngestProblem.of(mistake));
        }
        String requestId = UUID.randomUUID().toString();
        LOG.errorf(failure, "ingest %s failed", requestId);
        return IngestResult.failed(new IngestProblem(ErrorCode.INTERNAL_ERROR, null,
                "Something failed inside; its log entry is " + requestId, null));
    }

    private IngestResult storeOnce(ReadyArticle article) {
        ArticleDraft draft = article.draft();
        byte[] hash = article.hash();
        Optional<Former> former = articles.former(draft.uri(), hash);
        if (former.isPresent() && former.get().says(hash)) {
            return result(IngestStatus.UNCHANGED, former.get().article(), draft);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Article published = former.map(Former::loaded).orElseGet(() -> newArticle(draft, hash, now));
        publish(published, former.orElse(null), draft, hash, now);
        return result(former.isEmpty() ? IngestStatus.CREATED : IngestStatus.REVISED, published.id, draft);
    }

    private void publish(Article article, @Nullable Former former, ArticleDraft draft, byte[] hash, Instant now) {
        BlockLayout layout = BlockLayout.of(draft.headline(), draft.parsed().sections());
        Analysis analysis = pipeline.analyse(layout.text(draft.language()), day(article, former, draft, now));
        int number = former == null ? 1 : former.number() + 1;
        Stored stored = articleWriter.publish(article, number, draft, hash, layout, now);
        Written written = mentionWriter.write(stored, layout, analysis, pipeline.detector(draft.language()).name(),
                pipeline.detector(draft.language()).version(), now);
        Change.ofArticle(former == null ? ChangeKind.ARTICLE_CREATED : ChangeKind.ARTICLE_REVISED, article.id,
                stored.revision().id, now);
        // The derived tables are written by plain statements, which see only what has reached the database.
        Article.flush();
        crossReferences.publish(article.id, former == null ? null : former.revision(), stored.revision().id,
                article.publishedAt, layout.blocks().size(), written.named());
        namesakes.propose(written.grown(), article.id, now);
        relationWriter.write(stored, layout, analysis, former != null, now);
        searchIndex.index(article.id, stored.revision().headline, layout, draft.language());
    }

    /** The day of publication, as far as it is known before the article is stored. */
    private static LocalDate day(Article article, @Nullable Former former, ArticleDraft draft, Instant now) {
        Instant undated = former == null ? now : article.publishedAt;
        return LocalDate.ofInstant(draft.publishedAt() == null ? undated : draft.publishedAt(), ZoneOffset.UTC);
    }

    private Article newArticle(ArticleDraft draft, byte[] hash, Instant now) {
        Article article = new Article();
        article.uri = draft.uri();
        article.contentKey = draft.uri() == null ? hash : null;
        String headline = draft.headline() != null ? draft.headline() : Headlines.derive(draft.parsed());
        article.slug = Slugs.choose(draft, headline, hash, articles::hasSlug);
        article.status = ArticleStatus.USABLE;
        article.createdAt = now;
        return article;
    }

    private static IngestResult result(IngestStatus status, long article, ArticleDraft draft) {
        return new IngestResult(status, article, null, draft.parsed().notes().stream()
                .map(note -> new IngestNote(note.code(), note.message(), note.offset())).toList());
    }
}
