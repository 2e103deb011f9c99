package org.newsgraph.directory.popolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.generator.GeneratedNewsroom;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PopoloImportTest {
    @TempDir
    Path folder;
    @Inject
    PopoloImport popolo;
    @Inject
    Table table;

    private Path file(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json);
    }

    private PopoloSummary run(String name, String json) throws Exception {
        return popolo.run(PopoloFile.read(file(name, json), null));
    }

    @Test
    void a_generated_directory_comes_in_whole_and_again_changes_nothing() throws Exception {
        Path file = folder.resolve("whole.popolo.json");
        new GeneratedNewsroom(1, 300).writeDirectory(file);
        PopoloSummary first = popolo.run(PopoloFile.read(file, null));
        PopoloSummary second = popolo.run(PopoloFile.read(file, null));
        assertThat(first.skippedRecords()).isEmpty();
        assertThat(first.createdCount()).isPositive().isEqualTo(second.unchangedCount());
        assertThat(second.createdCount() + second.updatedCount()).isZero();
    }

    @Test
    void two_imports_of_one_file_at_once_make_each_entity_once() throws Exception {
        Path file = folder.resolve("twice.popolo.json");
        new GeneratedNewsroom(2, 300).writeDirectory(file);
        PopoloFile read = PopoloFile.read(file, null);
        CompletableFuture<PopoloSummary> other = CompletableFuture.supplyAsync(() -> popolo.run(read));
        PopoloSummary one = popolo.run(read);
        assertThat(one.skippedRecords()).isEmpty();
        assertThat(other.get().skippedRecords()).isEmpty();
        int entities = Stream.of("persons", "organizations", "areas").mapToInt(list -> read.records(list).size()).sum();
        assertThat(table.one("SELECT count(DISTINCT entity_id) FROM identifier WHERE value LIKE 'twice/%'"))
                .isEqualTo(Integer.toString(entities));
        assertThat(table.one("SELECT count(*) FROM membership m JOIN identifier i ON i.entity_id = m.person_id"
                + " WHERE i.value LIKE 'twice/%'")).isEqualTo(Integer.toString(read.records("memberships").size()));
    }

    @Test
    void a_bad_record_is_named_with_its_reason_and_the_rest_of_its_batch_is_stored() throws Exception {
        PopoloSummary summary = run("bad.json", """
                {"persons": [{"id": "a", "name": "Ada Brandel"}, {"id": "b"}, 5, {"id": "c", "name": "Cid Brandel",
                    "birth_date": "soon"}, {"id": "d", "name": ["Dora"]}, {"id": "e", "name": "Edo Brandel"}]}""");
        assertThat(summary.createdCount()).isEqualTo(2);
        assertThat(summary.skippedRecords()).satisfiesExactly(
                line -> assertThat(line).startsWith("/persons/1: INVALID_ARGUMENT").contains("name"),
                line -> assertThat(line).startsWith("/persons/2: INVALID_ARGUMENT"),
                line -> assertThat(line).startsWith("/persons/3: INVALID_ARGUMENT").contains("birth_date"),
                line -> assertThat(line).startsWith("/persons/4: INVALID_ARGUMENT").contains("name"));
    }

    @Test
    void two_records_of_one_id_or_one_identifier_are_not_merged() throws Exception {
        PopoloSummary summary = run("clash.json",
                """
                {"persons": [{"id": "x", "name": "Xenia Orlow"}, {"id": "x", "name": "Xaver Holm"},
                    {"id": "y", "name": "Yara Kent", "identifiers": [{"scheme": "wikidata", "identifier": "Q-clash-1"}]},
                    {"id": "z", "name": "Zeno Kant", "identifiers": [{"scheme": "wikidata", "identifier": "Q-clash-1"}]}]}""");
        assertThat(summary.skippedRecords()).containsExactly("/persons/1: CONFLICT id x is that of /persons/0",
                "/persons/3: CONFLICT an identifier is that of /persons/2");
        assertThat(table.rows("SELECT name FROM named_entity WHERE name IN ('Xenia Orlow', 'Xaver Holm', 'Yara Kent',"
                + " 'Zeno Kant') ORDER BY 1")).containsExactly("Xenia Orlow", "Yara Kent");
    }

    @Test
    void a_membership_of_nobody_in_the_file_is_named() throws Exception {
        PopoloSummary summary = run("dangling.json", """
                {"persons": [{"id": "p", "name": "Pia Dangel"}], "organizations": [{"id": "o", "name": "Dangel Trust",
                    "parent_id": "none"}], "memberships": [{"person_id": "p", "organization_id": "gone"},
                    {"person_id": "nobody", "organization_id": "o"}, {"person_id": "p", "organization_id": "o"}]}""");
        assertThat(summary.skippedRecords()).containsExactly(
                "/organizations/0: NOT_FOUND parent_id names nothing in this file: none",
                "/memberships/0: NOT_FOUND organization_id names nothing in this file: gone",
                "/memberships/1: NOT_FOUND person_id names nothing in this file: nobody");
        assertThat(summary.createdCount()).isEqualTo(3);
    }

    @Test
    void a_role_that_cannot_be_stored_is_named() throws Exception {
        PopoloSummary summary = run("role.json", """
                {"persons": [{"id": "p", "name": "Pia Rollen"}], "organizations": [{"id": "o", "name": "Rollen Trust"}],
                    "memberships": [{"person_id": "p", "organization_id": "o", "role": "half \\ud800"},
                    {"person_id": "p", "organization_id": "o", "role": "whole"}]}""");
        assertThat(summary.skippedRecords()).singleElement().asString()
                .startsWith("/memberships/0: INVALID_ARGUMENT").contains("role");
        assertThat(summary.createdCount()).isEqualTo(3);
    }

    @Test
    void a_list_that_is_none_is_named() throws Exception {
        assertThat(run("list.json", "{\"persons\": {\"id\": \"a\"}}").skippedRecords())
                .containsExactly("/persons: INVALID_ARGUMENT persons must be a list");
    }

    @Test
    void a_gzipped_file_is_read_whatever_its_name() throws Exception {
        Path file = folder.resolve("packed");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"areas\": [{\"id\": \"a\", \"name\": \"Zippenau\"}]}".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(popolo.run(PopoloFile.read(file, null)).createdCount()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_no_json_object_in_utf_8_is_refused_whole() throws Exception {
        for (String content : List.of("", "[]", "{", "[".repeat(5000))) {
            assertThatThrownBy(() -> PopoloFile.read(file("no.json", content), null))
                    .isInstanceOf(PopoloFile.Unreadable.class).hasMessageContaining("no.json");
        }
        Path latin = Files.write(folder.resolve("latin.json"),
                "{\"areas\":[{\"name\":\"K\u00f6ln\"}]}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PopoloFile.read(latin, null)).isInstanceOf(PopoloFile.Unreadable.class);
    }
}
