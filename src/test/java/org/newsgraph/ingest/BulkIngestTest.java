package org.newsgraph.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.ingest.BulkIngest.Summary;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BulkIngestTest {
    private final List<String> problems = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;
    @Inject
    BulkIngest bulk;
    @Inject
    Table table;

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(UTF_8));
    }

    private Summary take(Path... paths) {
        return bulk.run(BulkSource.of(List.of(paths), "bulk:" + folder.getFileName() + "/"), (articles, done) -> {
        }, problems::add);
    }

    private String textOf(String name) {
        return table.one("SELECT string_agg(p.text, '|' ORDER BY p.id) FROM article a"
                + " JOIN paragraph p ON p.revision_id = a.current_revision_id WHERE a.uri = ?",
                "bulk:" + folder.getFileName() + "/" + name);
    }

    @Test
    void one_bad_file_never_stops_the_rest_and_each_is_named_with_its_reason() throws Exception {
        file("a-nul.txt", "Oslo\0Bergen");
        file("b-empty.txt", "");
        file("c-wrong-encoding.txt", "Oslo\n\u00c6rlig talt".getBytes(ISO_8859_1));
        file("d-too-long.txt", "x".repeat((1 << 20) + 1));
        file("sub/e-good.txt", "Norway spoke in the sub-folder.");
        assertThat(take(folder)).isEqualTo(new Summary(1, 0, 0, 4, true));
        assertThat(problems)
                .anySatisfy(p -> assertThat(p).startsWith("a-nul.txt: TEXT_INVALID_CHARACTER").contains("4"))
                .anySatisfy(p -> assertThat(p).startsWith("b-empty.txt: TEXT_EMPTY"))
                .anySatisfy(p -> assertThat(p).startsWith("c-wrong-encoding.txt: TEXT_INVALID_CHARACTER")
                        .endsWith("(line 2, column 1)"))
                .anySatisfy(p -> assertThat(p).startsWith("d-too-long.txt: TEXT_TOO_LONG"));
    }

    @Test
    void versions_of_one_article_change_nothing_when_they_are_imported_again() throws Exception {
        String uri = "bulk:" + folder.getFileName() + "/versions";
        Path lines = file("versions.ndjson", "{\"uri\":\"" + uri + "\",\"text\":\"It rained.\"}\n{\"uri\":\"" + uri
                + "\",\"text\":\"It rained all day.\"}\n");
        assertThat(take(lines)).isEqualTo(new Summary(1, 1, 0, 0, true));
        assertThat(take(lines)).isEqualTo(new Summary(0, 0, 2, 0, true));
        assertThat(textOf("versions")).isEqualTo("It rained all day.");
    }

    @Test
    void a_file_that_says_again_what_it_said_before_is_a_revision() throws Exception {
        for (String text : List.of("It rained.", "It snowed.", "It rained.")) {
            take(file("weather.txt", text));
        }
        assertThat(textOf("weather.txt")).isEqualTo("It rained.");
    }

    @Test
    void one_bad_line_never_stops_the_rest() throws Exception {
        String lines = "\uFEFF{\"text\":\"Line one of Oslo.\"}\r\n\n{broken\n[]\n{\"text\":\"two\"}{\"text\":\"three\"}\n"
                + "{\"headline\":\"no text\"}\n{\"text\":5}\n" + "[".repeat(5000) + "\n";
        Path file = file("lines.ndjson", concat(lines.getBytes(UTF_8), new byte[]{'"', (byte) 0xFF, '"', '\n'},
                "{\"text\":\"The last line, without an end.\"}".getBytes(UTF_8)));
        assertThat(take(file)).isEqualTo(new Summary(2, 0, 0, 7, true));
        assertThat(problems).extracting(p -> p.split(" ")[0] + " " + p.split(" ")[1]).containsExactlyInAnyOrder(
                "lines.ndjson:3: SYNTAX_ERROR", "lines.ndjson:4: SYNTAX_ERROR", "lines.ndjson:5: SYNTAX_ERROR",
                "lines.ndjson:6: INVALID_ARGUMENT", "lines.ndjson:7: INVALID_ARGUMENT", "lines.ndjson:8: SYNTAX_ERROR",
                "lines.ndjson:9: TEXT_INVALID_CHARACTER");
    }

    @Test
    void what_is_wrong_in_a_document_is_told_with_its_place_and_the_other_items_come_in() throws Exception {
        file("cut.xml", "<newsItem guid=\"a\">\n<itemMeta>");
        file("wrong.json", "{\"uri\": \"a\",\n \"headline\":");
        file("none.json", "");
        file("latin.nitf",
                concat("<nitf>\n<a>caf".getBytes(UTF_8), new byte[]{(byte) 0xE9}, "</a></nitf>".getBytes(UTF_8)));
        file("two.rss",
                "<rss><channel><item><guid>bulk:" + folder.getFileName() + "/empty</guid></item><item><guid>bulk:"
                        + folder.getFileName()
                        + "/full</guid><description>The quay is open.</description></item></channel></rss>");
        assertThat(take(folder)).isEqualTo(new Summary(1, 0, 0, 5, true));
        assertThat(textOf("full")).isEqualTo("The quay is open.");
        assertThat(problems)
                .anySatisfy(p -> assertThat(p).startsWith("cut.xml: INVALID_DOCUMENT").contains("(line 2, column"))
                .anySatisfy(p -> assertThat(p).startsWith("wrong.json: INVALID_DOCUMENT").contains("(line 2, column"))
                .anySatisfy(p -> assertThat(p).startsWith("none.json: INVALID_DOCUMENT").contains("(line 1, column"))
                .anySatisfy(p -> assertThat(p).startsWith("latin.nitf: TEXT_INVALID_CHARACTER")
                        .endsWith("(line 2, column 7)"))
                .anySatisfy(p -> assertThat(p).startsWith("two.rss:1: TEXT_EMPTY"));
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_say_nothing() throws Exception {
        take(file("unix.txt", "Norway spoke.\n\nOslo listened."), file("windows.txt",
                "\uFEFFNorway spoke.\r\n\r\nOslo listened."));
        assertThat(textOf("windows.txt")).isEqualTo(textOf("unix.txt"));
    }

    @Test
    void a_byte_order_mark_says_which_encoding_it_is() throws Exception {
        String text = "\uFEFF\u00c6rlig talt, sa Norge.";
        take(file("little.txt", text.getBytes(UTF_16LE)), file("big.txt", text.getBytes(UTF_16BE)));
        assertThat(problems).isEmpty();
        assertThat(List.of(textOf("little.txt"), textOf("big.txt"))).containsOnly("\u00c6rlig talt, sa Norge.");
    }

    @Test
    void the_same_again_changes_nothing_and_a_changed_file_is_revised() throws Exception {
        Path one = file("one.txt", "Norway spoke.");
        file("two.txt", "Sweden spoke.");
        take(folder);
        Files.writeString(one, "Norway spoke again.");
        assertThat(take(folder)).isEqualTo(new Summary(0, 1, 1, 0, true));
        assertThat(take(folder)).isEqualTo(new Summary(0, 0, 2, 0, true));
    }

    @Test
    void of_many_versions_of_one_uri_the_last_in_the_file_is_published() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int version = 1; version <= 40; version++) {
            lines.append("{\"uri\":\"bulk:versions\",\"text\":\"Version ").append(version).append(" of Oslo.\"}\n");
        }
        assertThat(take(file("versions.jsonl", lines.toString()))).isEqualTo(new Summary(1, 39, 0, 0, true));
        assertThat(table.one("SELECT r.lead FROM article a JOIN revision r ON r.id = a.current_revision_id"
                + " WHERE a.uri = 'bulk:versions'")).isEqualTo("Version 40 of Oslo.");
    }

    @Test
    void a_path_that_is_not_there_is_named_and_the_others_are_taken() throws Exception {
        Path good = file("good.txt", "Denmark spoke at " + folder);
        BulkSource source = BulkSource.of(List.of(folder.resolve("missing"), good), null);
        assertThat(source.unreadable()).containsExactly(folder.resolve("missing") + " does not exist");
        assertThat(source.files()).hasSize(1);
    }

    @Test
    void a_folder_that_links_back_to_itself_is_searched_once() throws Exception {
        file("in/good.txt", "Finland spoke.");
        Files.createSymbolicLink(folder.resolve("in/loop"), folder);
        BulkSource source = BulkSource.of(List.of(folder), null);
        assertThat(source.files()).hasSize(1);
        assertThat(source.unreadable()).singleElement().asString().contains("FileSystemLoopException");
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
