import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.newsgraph.annotation.Annotator;
import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.detect.TrainedDetector;
import org.newsgraph.ingest.memory.MemoryDirectory;
import org.newsgraph.ingest.resolve.ArticleResolver;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.Block;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.text.Tokenizer;

/** How many tokens a second one core annotates, how long the model takes to load, and what heap it holds. See README.md. */
final class DetectionBench {
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 15;
    private static final double SHORTEST_ROUND = 1;

    private final List<String> texts;
    private final long tokens;

    private DetectionBench(List<String> texts) {
        this.texts = texts;
        this.tokens = texts.stream().mapToLong(text -> Tokenizer.tokens(text).size()).sum();
    }

    /** Arguments: the folder of texts, then the files of the directory. */
    public static void main(String[] arguments) throws Exception {
        DetectionBench bench = new DetectionBench(read(Path.of(arguments[0])));
        System.out.printf("%d texts, %d tokens%n", bench.texts.size(), bench.tokens);
        long before = heap();
        long start = System.nanoTime();
        TrainedDetector detector = new TrainedDetector();
        detector.detect(article(bench.texts.get(0)), KnownNames.none());
        System.out.printf(Locale.ROOT, "model and lists: %.2f s to load, first text included, %d MB of heap%n",
                (System.nanoTime() - start) / 1e9, (heap() - before) >> 20);
        bench.measure("detection", text -> detector.detect(article(text), KnownNames.none()));
        bench.measure("with resolution", text -> {
            ArticleText article = article(text);
            List<DetectedMention> mentions = detector.detect(article, KnownNames.none());
            new ArticleResolver().resolve(article, mentions, KnownNames.none());
        });
        List<Path> files = Arrays.stream(arguments).skip(1).map(Path::of).collect(toList());
        Annotator annotator = new Annotator(MemoryDirectory.fromPopolo(files));
        bench.measure("with a directory, resolution and linking", text -> annotator.annotate("", text));
    }

    private static List<String> read(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().collect(toList())) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static ArticleText article(String text) {
        return new ArticleText("en", text.lines().filter(line -> !line.isBlank())
                .map(line -> new Block(BlockKind.PARAGRAPH, 0, line)).collect(toList()));
    }

    /** The middle of the rounds after the warm-up, by the processor time of the whole process: the collector's counts too. */
    private void measure(String what, Consumer<String> step) {
        for (int round = 0; round < WARM_UP; round++) {
            round(step);
        }
        double[] speeds = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            speeds[round] = round(step);
        }
        Arrays.sort(speeds);
        System.out.printf(Locale.ROOT, "%s: %,.0f tokens a second of one core (%,.0f to %,.0f)%n", what,
                speeds[ROUNDS / 2], speeds[0], speeds[ROUNDS - 1]);
    }

    private double round(Consumer<String> step) {
        long start = processorTime();
        long seen = 0;
        double seconds = 0;
        while (seconds < SHORTEST_ROUND) {
            texts.forEach(step);
            seen += tokens;
            seconds = (processorTime() - start) / 1e9;
        }
        return seen / seconds;
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long heap() {
        for (int time = 0; time < 3; time++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
