package org.newsgraph.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.newsgraph.annotation.AnnotationFile;
import org.newsgraph.annotation.BadLine;
import org.newsgraph.training.Training;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the detector's model; see src/docs/detection.md. */
@Command(name = "train", description = "Trains a model on the files NAME.conll.gz in FOLDER and writes it to MODEL. The same files, options and seed give the same bytes. Needs 8 GB of heap for a million words. Exit code 0, or 2 if a file cannot be read or written.", mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER")
    Path folder;

    @Parameters(index = "1", paramLabel = "MODEL")
    Path model;

    @Option(names = "--without", split = ",", paramLabel = "NAME", description = "Leaves files out, by name; default: ${DEFAULT-VALUE}.", defaultValue = "gmb_mapped")
    List<String> without;

    @Option(names = "--without-documents-of", paramLabel = "FILE", description = "Leaves out documents whose id stands in these JSON lines, such as a development set.")
    @Nullable
    Path held;

    @Option(names = "--passes", defaultValue = "6", description = "Over all texts; default: ${DEFAULT-VALUE}.")
    int passes;

    @Option(names = "--least-weight", defaultValue = "0.035", description = "Features whose weights are all smaller are dropped: more makes the model smaller and weaker; default: ${DEFAULT-VALUE}.")
    float leastWeight;

    @Option(names = "--seed", defaultValue = "1", description = "Of the order of sentences; default: ${DEFAULT-VALUE}.")
    long seed;

    @Override
    public Integer call() {
        try {
            // Before the model is opened: an older one in its place is not lost for a name that was mistyped.
            Set<String> documents = held == null ? Set.of() : AnnotationFile.read(held).keySet();
            train(documents);
            return 0;
        } catch (IOException | BadLine failure) {
            System.err.println(Reason.of(failure));
            return 2;
        }
    }

    private void train(Set<String> documents) throws IOException {
        try (OutputStream out = Files.newOutputStream(model)) {
            new Training(folder, new HashSet<>(without), documents, passes, leastWeight, seed).run(out,
                    System.err::println);
        }
    }
}
