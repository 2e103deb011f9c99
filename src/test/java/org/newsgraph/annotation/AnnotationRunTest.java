package org.newsgraph.annotation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.newsgraph.ingest.memory.MemoryDirectory;

class AnnotationRunTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<String> problems = new ArrayList<>();

    @Test
    void every_line_has_its_answer_in_the_same_order() throws IOException {
        String[] lines = IntStream.range(0, 300).mapToObj(id -> "{\"id\": \"" + id + "\", \"text\": \"\"}")
                .toArray(String[]::new);
        assertThat(run(lines)).isZero();
        assertThat(out.toString(UTF_8).lines()).hasSize(300).element(299).isEqualTo("{\"id\":\"299\",\"spans\":[]}");
    }

    @Test
    void an_answer_holds_the_spans() throws IOException {
        run("{\"id\": \"a\", \"text\": \"It rained in Oslo.\"}");
        assertThat(out.toString(UTF_8).strip()).isEqualTo(
                "{\"id\":\"a\",\"spans\":[{\"start\":13,\"end\":17,\"type\":\"PLACE\",\"entity\":\"0\"}]}");
    }

    @Test
    void a_bad_line_is_told_and_the_others_are_done() throws IOException {
        assertThat(run("{\"id\": \"a\"}", "nonsense", "{\"id\": \"b\", \"text\": \"\"}")).isEqualTo(2);
        assertThat(problems).containsExactly("line 1: INVALID_ARGUMENT: text is missing",
                "line 2: INVALID_ARGUMENT: The line is no JSON object");
        assertThat(out.toString(UTF_8).lines()).hasSize(1);
    }

    @Test
    void a_text_that_is_a_number_is_told() throws IOException {
        run("{\"id\": 7, \"text\": 5}", "{\"id\": 8, \"text\": [\"Oslo\"]}");
        assertThat(problems).containsExactly("line 1: INVALID_ARGUMENT: text must be a text",
                "line 2: INVALID_ARGUMENT: text must be a text");
    }

    @Test
    void no_text_is_too_odd() throws IOException {
        run("\uFEFF{\"id\": \"mark\", \"text\": \"It rained in Oslo.\"}",
                "{\"id\": \"half\", \"text\": \"\\ud800 It rained in \\ud83d\\ude00 Oslo.\"}",
                "{\"id\": \"nul\", \"text\": \"It rained \\u0000\\r\\nin Oslo.\"}\r",
                "{\"id\": \"long\", \"text\": \"" + "It rained in Oslo, and ".repeat(50_000) + "\"}");
        assertThat(problems).isEmpty();
        assertThat(out.toString(UTF_8).lines()).hasSize(4)
                .allMatch(line -> line.contains("\"type\":\"PLACE\"")).anyMatch(line -> line.contains("\"start\":17"));
    }

    private long run(String... lines) throws IOException {
        return new AnnotationRun(new Annotator(MemoryDirectory.empty()), new PrintStream(out, true, UTF_8),
                problems::add, done -> {
                }).run(new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8)));
    }
}
