package org.newsgraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import picocli.CommandLine;

@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrainAndEvaluateTest {
    private static final String SENTENCES = "Tharn\tB-PER\nquarned\tO\n\nWe\tO\nleft\tO\nZurrin\tB-LOC\n\n";
    private static final String FOUND = "{\"id\": \"a\", \"spans\": [{\"start\": 0, \"end\": 4, \"type\": \"PLACE\", \"link\": \"Q585\"}]}";
    private static final String MARKED = FOUND.replace("Q585", "Oslo");
    private static final String DIRECTORY = """
            {"areas": [{"id": "oslo", "name": "Oslo", "identifiers": [{"scheme": "wikidata", "identifier": "Q585"},
                {"scheme": "enwiki", "identifier": "Oslo"}]}]}""";

    @TempDir
    Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
    }

    @AfterEach
    void stop() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void the_same_texts_and_options_train_the_same_bytes() throws IOException {
        texts("some", SENTENCES.repeat(3));
        assertThat(train("one.gz", "--passes", "2")).isZero();
        assertThat(train("two.gz", "--passes", "2")).isZero();
        assertThat(folder.resolve("one.gz")).hasSameBinaryContentAs(folder.resolve("two.gz"));
    }

    @Test
    void a_folder_without_texts_or_a_bad_option_is_refused() {
        assertThat(train("model.gz", "--without-documents-of", folder.resolve("absent.jsonl").toString())).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("absent.jsonl");
        assertThat(train("model.gz", "--passes", "many")).isEqualTo(2);
    }

    @Test
    void predictions_are_scored_against_gold() throws IOException {
        assertThat(evaluate()).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).containsPattern("EXACT all +100.0 +100.0 +100.0")
                .containsPattern("links +0.0 +0.0 +0.0");
    }

    @Test
    void a_directory_translates_links_to_titles() throws IOException {
        Path directory = Files.writeString(folder.resolve("directory.json"), DIRECTORY);
        assertThat(evaluate("--directory", directory.toString())).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).containsPattern("links +100.0 +100.0 +100.0");
    }

    @Test
    void a_bad_line_is_told_by_file_and_number() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), FOUND + "\n{\"id\": 1}");
        assertThat(new CommandLine(new EvaluateCommand()).execute(bad.toString(), bad.toString())).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("bad.jsonl:2: spans");
    }

    private int evaluate(String... options) throws IOException {
        Path found = Files.writeString(folder.resolve("found.jsonl"), FOUND);
        Path marked = Files.writeString(folder.resolve("marked.jsonl"), MARKED);
        return new CommandLine(new EvaluateCommand())
                .execute(with(options, found.toString(), marked.toString()));
    }

    private int train(String model, String... options) {
        return new CommandLine(new TrainCommand()).execute(with(options, folder.toString(),
                folder.resolve(model).toString()));
    }

    private static String[] with(String[] options, String one, String other) {
        String[] all = Arrays.copyOf(options, options.length + 2);
        all[options.length] = one;
        all[options.length + 1] = other;
        return all;
    }

    private void texts(String name, String sentences) throws IOException {
        try (GZIPOutputStream gzip = new GZIPOutputStream(
                Files.newOutputStream(folder.resolve(name + ".conll.gz")))) {
            gzip.write(sentences.getBytes(StandardCharsets.UTF_8));
        }
    }
}
