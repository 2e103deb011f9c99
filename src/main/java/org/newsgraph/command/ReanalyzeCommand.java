package org.newsgraph.command;

import java.util.List;

import jakarta.enterprise.context.Dependent;

import org.newsgraph.ingest.Reanalysis;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at all articles again. */
@Dependent
@Command(name = "reanalyze", description = "Looks for mentions in all articles again, with the detector and the directory of now, each article whole or not at all. What people have said of mentions holds. A run that was stopped is finished by running it again. Exit code 0.", mixinStandardHelpOptions = true)
class ReanalyzeCommand implements Subcommand {
    private static final int BATCH = 100;
    private final Reanalysis reanalysis;

    @Option(names = "--from-start", description = "Begins with the first article, whatever an earlier run has done.")
    boolean fromStart;

    ReanalyzeCommand(Reanalysis reanalysis) {
        this.reanalysis = reanalysis;
    }

    @Override
    public Integer call() {
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
        System.out.printf("%d articles, %d changed%n", done, changed);
        return 0;
    }
}
