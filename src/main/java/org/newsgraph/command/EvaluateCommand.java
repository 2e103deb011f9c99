package org.newsgraph.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.newsgraph.annotation.AnnotationFile;
import org.newsgraph.annotation.BadLine;
import org.newsgraph.directory.popolo.PopoloFile;
import org.newsgraph.evaluation.Evaluation;
import org.newsgraph.evaluation.Score;
import org.newsgraph.evaluation.SpanMatch;
import org.newsgraph.ingest.memory.MemoryDirectory;
import org.newsgraph.vocabulary.EntityKind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores what {@code detect} found. */
@Command(name = "evaluate", description = "Scores the spans in PREDICTIONS against those in GOLD, both JSON lines {\"id\", \"spans\"}, plain or in gzip: precision, recall and F1 in percent of exact and of overlapping spans, for each kind and all together; B-cubed for the clusters of the spans found in both; links: precision over those given at exact spans, recall over all that are marked. Exit code 0, or 2 if a file cannot be read.", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PREDICTIONS")
    Path predictions;

    @Parameters(index = "1", paramLabel = "GOLD")
    Path gold;

    @Option(names = "--directory", paramLabel = "FILE", description = "Popolo JSON, or a folder of it, with which the links were made, where GOLD links to titles of the English Wikipedia; may be given several times.")
    List<Path> directory = List.of();

    @Override
    public Integer call() {
        try {
            MemoryDirectory entities = MemoryDirectory.fromPopolo(directory);
            print(Evaluation.of(AnnotationFile.read(predictions), AnnotationFile.read(gold),
                    directory.isEmpty() ? String::equals : entities::isTitled));
            return 0;
        } catch (IOException | BadLine | PopoloFile.Unreadable failure) {
            System.err.println(Reason.of(failure));
            return 2;
        }
    }

    private static void print(Evaluation evaluation) {
        System.out.printf("%-21s %9s %9s %9s%n", "", "precision", "recall", "F1");
        for (SpanMatch match : SpanMatch.values()) {
            for (EntityKind kind : EntityKind.values()) {
                print(match + " " + kind, evaluation.kinds().get(match).get(kind));
            }
            print(match + " all", evaluation.all(match));
        }
        print("B-cubed", evaluation.clusters().precision(), evaluation.clusters().recall(),
                evaluation.clusters().f1());
        print("links", evaluation.links());
    }

    private static void print(String name, Score score) {
        print(name, score.precision(), score.recall(), score.f1());
    }

    private static void print(String name, double precision, double recall, double f1) {
        System.out.printf(Locale.ROOT, "%-21s %9.1f %9.1f %9.1f%n", name, 100 * precision, 100 * recall, 100 * f1);
    }
}
