package org.newsgraph.command;

import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.context.Dependent;

import org.newsgraph.directory.popolo.PopoloFile;
import org.newsgraph.directory.popolo.PopoloImport;
import org.newsgraph.directory.popolo.PopoloSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings Popolo files into the directory. */
@Dependent
@Command(name = "import-directory", description = "Imports people, organizations, places and memberships from Popolo JSON, plain or gzipped; of a folder all files that end in .json or .json.gz. Exit code 0, 1 if records were skipped, 2 if a file cannot be read.", mixinStandardHelpOptions = true)
class ImportDirectoryCommand implements Subcommand {
    private final PopoloImport popolo;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    List<Path> files;

    ImportDirectoryCommand(PopoloImport popolo) {
        this.popolo = popolo;
    }

    @Override
    public Integer call() {
        int exit = 0;
        for (Path file : files) {
            exit = Math.max(exit, runAll(file));
        }
        return exit;
    }

    private int runAll(Path fileOrFolder) {
        try {
            return PopoloFile.in(fileOrFolder).stream().mapToInt(this::run).max().orElse(0);
        } catch (PopoloFile.Unreadable failure) {
            System.err.println(failure.getMessage());
            return 2;
        }
    }

    private int run(Path file) {
        try {
            PopoloSummary summary = run(PopoloFile.read(file, null));
            summary.skippedRecords().forEach(line -> System.err.println(file + line));
            System.out.printf("%s: %d created, %d updated, %d unchanged, %d skipped%n", file, summary.createdCount(),
                    summary.updatedCount(), summary.unchangedCount(), summary.skippedRecords().size());
            return summary.skippedRecords().isEmpty() ? 0 : 1;
        } catch (PopoloFile.Unreadable failure) {
            System.err.println(failure.getMessage());
            return 2;
        }
    }

    private PopoloSummary run(PopoloFile file) {
        try (ProgressBar progress = new ProgressBar(System.err, Terminal.showsErrors(), "records")) {
            return popolo.run(file, progress::show);
        }
    }
}
