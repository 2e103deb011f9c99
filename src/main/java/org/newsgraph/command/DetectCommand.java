package org.newsgraph.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.newsgraph.annotation.AnnotationRun;
import org.newsgraph.annotation.Annotator;
import org.newsgraph.directory.popolo.PopoloFile;
import org.newsgraph.ingest.memory.MemoryDirectory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Annotates texts; needs no database. */
@Command(name = "detect", description = "Reads JSON lines {\"id\", \"text\"} from FILE, or from standard input, and writes {\"id\", \"spans\": [{\"start\", \"end\", \"type\", \"entity\", \"link\"}]} in the same order. Offsets count code points, end exclusive; type is PERSON, ORGANIZATION or PLACE; spans of one text with the same entity name one thing; link is the Wikidata number or own id of the directory's entry, absent if it is not known, not sure, or the country of a team. Exit code 0, 1 if a line was bad (the others are done), 2 if a file cannot be read.", mixinStandardHelpOptions = true)
final class DetectCommand implements Callable<Integer> {
    private static final int TEXTS_PER_STEP = 100;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Plain or in gzip.")
    @Nullable
    Path file;

    @Option(names = "--directory", paramLabel = "FILE", description = "Popolo JSON, or a folder of it, with the names to find and link; may be given several times.")
    List<Path> directory = List.of();

    @Override
    public Integer call() {
        try (InputStream in = file == null ? new FileInputStream(FileDescriptor.in) : Files.newInputStream(file)) {
            return annotate(in);
        } catch (IOException | PopoloFile.Unreadable failure) {
            System.err.println(Reason.of(failure));
            return 2;
        }
    }

    private int annotate(InputStream in) throws IOException, PopoloFile.Unreadable {
        Annotator annotator = new Annotator(MemoryDirectory.fromPopolo(directory));
        long size = file == null ? 0 : Files.size(file);
        CountedInput counted = new CountedInput(in);
        PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false, StandardCharsets.UTF_8);
        boolean terminal = Terminal.showsErrors();
        long bad;
        try (ProgressBar progress = new ProgressBar(System.err, terminal, "texts")) {
            bad = new AnnotationRun(annotator, out, progress::say, texts -> {
                if (terminal && texts % TEXTS_PER_STEP == 0) {
                    progress.show(texts, size == 0 ? 0 : (double) counted.count() / size);
                }
            }).run(counted);
        }
        return bad == 0 ? 0 : 1;
    }
}
