package org.newsgraph.ingest;

import java.util.List;
import java.util.Optional;

import org.newsgraph.graphql.ErrorCode;

/** Stores the articles of a bulk import; several workers share it. */
final class BulkWriter {
    private final Ingest ingest;
    private final KnownArticles articles;
    private final BulkRun run;
    private final Folding folding;

    BulkWriter(Ingest ingest, KnownArticles articles, BulkRun run, Folding folding) {
        this.ingest = ingest;
        this.articles = articles;
        this.run = run;
        this.folding = folding;
    }

    void write(List<WaitingArticle> all) {
        WaitingArticle.groups(all).forEach(this::writeGroup);
    }

    /** In one transaction; if that fails, whatever the reason, each in its own. */
    private void writeGroup(List<WaitingArticle> group) {
        if (run.isBroken()) {
            return;
        }
        Optional<List<IngestResult>> results = group.size() == 1
                ? Optional.empty()
                : ingest.storeTogether(group.stream().map(WaitingArticle::ready).toList());
        if (results.isEmpty()) {
            group.forEach(this::writeAlone);
            return;
        }
        for (int i = 0; i < group.size(); i++) {
            done(group.get(i), results.get().get(i));
        }
    }

    private void writeAlone(WaitingArticle article) {
        if (run.isBroken()) {
            return;
        }
        IngestResult result = ingest.store(article.ready());
        IngestProblem problem = result.problem();
        if (problem != null && problem.code() == ErrorCode.INTERNAL_ERROR && !articles.canBeAsked()) {
            // Nothing is wrong with the article: the next run takes it.
            run.breakOff();
        } else {
            done(article, result);
        }
    }

    private void done(WaitingArticle article, IngestResult result) {
        if (run.done(article.place(), result, article.size()) % Folding.BATCH == 0) {
            folding.start();
        }
    }
}
