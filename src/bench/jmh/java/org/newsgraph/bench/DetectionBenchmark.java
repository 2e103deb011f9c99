package org.newsgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** All articles of a folder, read by one thread; {@code tokens} is the number of tokens a second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(value = 1, jvmArgs = {"-XX:+UseSerialGC", "-Xmx512m"})
public class DetectionBenchmark {

    /** The texts and what reads them. */
    @State(Scope.Benchmark)
    public static class Articles {
        @Param("db/sample/articles")
        String folder;

        private List<String> texts;
        private int size;
        private TrainedDetector detector;
        private Annotator linking;

        @Setup
        public void read() throws Exception {
            texts = files(Path.of(folder)).stream().map(Articles::text).toList();
            size = texts.stream().mapToInt(text -> Tokenizer.tokens(text).size()).sum();
            detector = new TrainedDetector();
            linking = new Annotator(MemoryDirectory.fromPopolo(files(Path.of("db/core")).stream()
                    .filter(file -> file.toString().endsWith(".json")).toList()));
        }

        private static List<Path> files(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(Files::isRegularFile).sorted().toList();
            }
        }

        private static String text(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("Reading " + file, e);
            }
        }
    }

    /** Tokens a second beside the runs a second. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Count {
        public long tokens;
    }

    @Benchmark
    public void detection(Articles articles, Count count, Blackhole found) {
        articles.texts.forEach(text -> found.consume(articles.detector.detect(article(text), KnownNames.none())));
        count.tokens += articles.size;
    }

    @Benchmark
    public void withResolution(Articles articles, Count count, Blackhole found) {
        articles.texts.forEach(text -> {
            ArticleText article = article(text);
            List<DetectedMention> mentions = articles.detector.detect(article, KnownNames.none());
            found.consume(new ArticleResolver().resolve(article, mentions, KnownNames.none()));
        });
        count.tokens += articles.size;
    }

    @Benchmark
    public void withDirectoryAndLinks(Articles articles, Count count, Blackhole found) {
        articles.texts.forEach(text -> found.consume(articles.linking.annotate("", text)));
        count.tokens += articles.size;
    }

    private static ArticleText article(String text) {
        return new ArticleText("en", text.lines().filter(line -> !line.isBlank())
                .map(line -> new Block(BlockKind.PARAGRAPH, 0, line)).toList());
    }
}
