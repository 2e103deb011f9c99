package org.newsgraph.command;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleFilter;
import org.newsgraph.article.InstantRange;
import org.newsgraph.article.MentionFilter;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.ingest.Reanalysis;
import org.newsgraph.ingest.ReanalysisApi;
import org.newsgraph.ingest.ReanalyzedArticle;
import org.newsgraph.ingest.ReanalyzedPage;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Looks at articles again: all of them, or a set. */
@Dependent
@Command(name = "reanalyze", description = "Looks for mentions in all articles again, or in those that the options name, with the detector and the directory of now, each article whole or not at all. What people have said of mentions holds. A run over all that was stopped is finished by running it again. Exit code 0, or 2 if an option is wrong.", mixinStandardHelpOptions = true)
class ReanalyzeCommand implements Subcommand {
    private static final int BATCH = 100;
    private final Reanalysis reanalysis;
    private final ReanalysisApi ofSets;

    @Option(names = "--from-start", description = "Begins with the first article, whatever an earlier run has done.")
    boolean fromStart;

    @Option(names = "--category", description = "Only published articles of this newspaper section or desk.")
    @Nullable
    String category;

    @Option(names = "--language", description = "Only published articles in this language, a BCP 47 tag.")
    @Nullable
    String language;

    @Option(names = "--since", description = "Only articles published at this time or later, such as 2025-03-01T00:00:00Z.")
    @Nullable
    Instant since;

    @Option(names = "--entity", description = "Only published articles that name this entity, by its id; of several, all of them.")
    List<String> entities = List.of();

    ReanalyzeCommand(Reanalysis reanalysis, ReanalysisApi ofSets) {
        this.reanalysis = reanalysis;
        this.ofSets = ofSets;
    }

    @Override
    public Integer call() {
        return category == null && language == null && since == null && entities.isEmpty()
                ? ofAll()
                : ofSetThatIsRight();
    }

    private int ofSetThatIsRight() {
        try {
            return ofSet();
        } catch (ApiException wrong) {
            System.err.println(wrong.getMessage());
            return ExitCode.USAGE;
        }
    }

    private int ofSet() {
        ArticleFilter filter = filter();
        long done = 0;
        long changed = 0;
        String after = null;
        boolean more = true;
        while (more) {
            ReanalyzedPage page = ofSets.reanalyzeMatchingArticles(filter, BATCH, after);
            done += page.articles().size();
            changed += page.articles().stream().filter(ReanalyzedArticle::changed).count();
            after = page.pageInfo().getEndCursor();
            more = page.pageInfo().hasNextPage();
        }
        return tell(done, changed);
    }

    private ArticleFilter filter() {
        ArticleFilter filter = new ArticleFilter();
        filter.category = category;
        filter.language = language;
        filter.publishedAt = new InstantRange();
        filter.publishedAt.since = since;
        filter.mentions = new MentionFilter();
        filter.mentions.all = entities;
        return filter;
    }

    private static int tell(long done, long changed) {
        System.out.printf("%d articles, %d changed%n", done, changed);
        return 0;
    }

    private int ofAll() {
        long last = fromStart ? 0 : reanalysis.progress();
        long done = 0;
        long changed = 0;
        for (List<Long> some = reanalysis.articlesAfter(last, BATCH); !some.isEmpty(); some = reanalysis
                .articlesAfter(last, BATCH)) {
            for (long article : some) {
                changed += reanalysis.article(article) ? 1 : 0;
                done++;
            }
            last = some.get(some.size() - 1);
            reanalysis.keepProgress(last);
        }
        reanalysis.keepProgress(0);
        return tell(done, changed);
    }
}
