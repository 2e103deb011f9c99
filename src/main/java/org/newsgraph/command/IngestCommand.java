package org.newsgraph.command;

import java.nio.file.Files;
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
@Command(name = "ingest", description = "Takes in articles: text files, folders of them, and NDJSON files (.ndjson, .jsonl) with one ArticleInput a line. What is there already is left alone, so an import that was stopped is finished by running it again. Exit code 0, 1 if articles failed, 2 if a path cannot be read.", mixinStandardHelpOptions = true)
class IngestCommand implements Subcommand {
    private final BulkIngest bulk;

    @Parameters(arity = "1..*", paramLabel = "PATH")
    List<Path> paths;

    @Option(names = "--uri-prefix", description = "Gives a text file without a uri of its own this prefix and its path below PATH as uri, so that a changed file becomes a revision.")
    String uriPrefix;

    IngestCommand(BulkIngest bulk) {
        this.bulk = bulk;
    }

    @Override
    public Integer call() {
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                System.err.println(path + " cannot be read");
                return 2;
            }
        }
        ProgressBar progress = new ProgressBar(System.err, System.console() != null);
        BulkIngest.Summary summary = bulk.run(BulkSource.of(paths, uriPrefix), progress::show, System.err::println);
        progress.end();
        System.out.printf("%d created, %d revised, %d unchanged, %d failed%n", summary.created(), summary.revised(),
                summary.unchanged(), summary.failed());
        return summary.failed() == 0 ? 0 : 1;
    }
}
