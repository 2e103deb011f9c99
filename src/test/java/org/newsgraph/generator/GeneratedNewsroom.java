package org.newsgraph.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.json.Json;

/**
 * A newsroom of any size. As a program, {@code GeneratedNewsroom ARTICLES FOLDER [SEED]} writes
 * {@code directory.popolo.json}, {@code articles.ndjson} and, up to {@value #MOST_FILES} articles, {@code text/*.txt}.
 */
public final class GeneratedNewsroom {
    private static final int MOST_FILES = 100_000;
    private final long seed;
    private final Cast cast;

    /**
     * @param people
     *        how many people there are to be named
     */
    public GeneratedNewsroom(long seed, int people) {
        this.seed = seed;
        this.cast = new Cast(people);
    }

    public static void main(String[] arguments) throws IOException {
        int articles = Integer.parseInt(arguments[0]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        GeneratedNewsroom newsroom = new GeneratedNewsroom(seed, 2_000 + articles / 100);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        newsroom.writeDirectory(folder.resolve("directory.popolo.json"));
        newsroom.writeLines(folder.resolve("articles.ndjson"), articles);
        if (articles <= MOST_FILES) {
            newsroom.writeFiles(folder.resolve("text"), articles);
        }
    }

    /** In order; made one by one, so that a million take no memory. */
    public Stream<GeneratedArticle> articles(int count) {
        return IntStream.range(0, count).mapToObj(number -> article(number, 1));
    }

    public GeneratedArticle article(int number, int revision) {
        return GeneratedArticle.of(seed, cast, number, revision);
    }

    public void writeDirectory(Path file) throws IOException {
        Files.writeString(file, GeneratedDirectory.of(cast).toString());
    }

    /** NDJSON, one ArticleInput a line. */
    public void writeLines(Path file, int count) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            articles(count).forEach(article -> write(writer, line(article) + "\n"));
        }
    }

    public void writeFiles(Path folder, int count) {
        articles(count).forEach(article -> write(folder.resolve(article.path()), article.text()));
    }

    public static String line(GeneratedArticle article) {
        return Json.createObjectBuilder().add("uri", article.uri()).add("text", article.text()).build().toString();
    }

    private static void write(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
