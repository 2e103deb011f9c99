package org.newsgraph.command;

import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.Dependent;

import org.newsgraph.ingest.BulkIngest;
import org.newsgraph.ingest.BulkSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in files, folders and NDJSON. */
@Dependent
@Command(name = "ingest", description = "Takes in articles: text files (.txt), documents of news formats (.json, .xml, .html, .md and the like), folders of them, and NDJSON files (.ndjson, .jsonl) with one ArticleInput or ninjs object a line. What is there already is left alone, in NDJSON also what an article said before, so an import that was stopped is finished by running it again. Exit code 0, 1 if articles failed, 2 if a path cannot be read, 3 if the import was broken off because the database went away or the process was told to end; what is wrong never stops the rest.", mixinStandardHelpOptions = true)
class IngestCommand implements Subcommand {
    private static final int SOME_FAILED = 1;
    private static final int UNREADABLE = 2;
    static final int BROKEN_OFF = 3;
    private final BulkIngest bulk;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A file, a folder, or - for NDJSON on standard input.")
    List<Path> paths;

    @Option(names = "--uri-prefix", description = "Gives a text file without a uri of its own this prefix and its path below PATH as uri, so that a changed file becomes a revision.")
    String uriPrefix;

    IngestCommand(BulkIngest bulk) {
        this.bulk = bulk;
    }

    @Override
    public Integer call() {
        BulkSource source = BulkSource.of(paths, uriPrefix);
        source.unreadable().forEach(System.err::println);
        BulkIngest.Summary summary;
        try (ProgressBar progress = new ProgressBar(System.err, Terminal.showsErrors(), "articles")) {
            summary = bulk.run(source, progress::show, progress::say);
        }
        System.out.printf("%d created, %d revised, %d unchanged, %d failed%n", summary.created(), summary.revised(),
                summary.unchanged(), summary.failed());
        if (!summary.complete()) {
            System.err.println("Broken off before the end. Run the same command again to go on.");
            return BROKEN_OFF;
        }
        return !source.unreadable().isEmpty() ? UNREADABLE : summary.failed() > 0 ? SOME_FAILED : 0;
    }
}
