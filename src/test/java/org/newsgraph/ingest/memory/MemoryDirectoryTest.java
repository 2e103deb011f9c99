package org.newsgraph.ingest.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.directory.popolo.PopoloFile;
import org.newsgraph.ingest.detect.KnownName;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemoryDirectoryTest {
    private static final String FORUM = """
            {"persons": [{"id": "roe", "name": "Jane Roe"}],
             "organizations": [
                {"id": "vtf", "name": "Velkos Trade Forum", "identifiers": [{"scheme": "wikidata", "identifier": "Q1"}]},
                {"id": "board", "name": "Board of Velkos", "parent_id": "vtf"}],
             "memberships": [{"person_id": "roe", "organization_id": "board", "role": "Chair", "start_date": "1990"}]}""";
    private static final String SAME_FORUM = """
            {"organizations": [{"id": "x", "name": "Trade Forum", "other_names": [{"name": "VTF"}],
                "identifiers": [{"scheme": "wikidata", "identifier": "Q1"}]}]}""";

    @TempDir
    Path folder;
    private MemoryDirectory directory;

    @BeforeEach
    void read() throws IOException, PopoloFile.Unreadable {
        directory = MemoryDirectory.fromPopolo(List.of(Files.writeString(folder.resolve("a.json"), FORUM),
                Files.writeString(folder.resolve("b.json"), SAME_FORUM)));
    }

    private long only(String key) {
        List<Long> entities = directory.known(List.of(key)).withKey(key).stream().map(KnownName::entityId).toList();
        assertThat(entities).hasSize(1);
        return entities.get(0);
    }

    @Test
    void a_folder_without_files_is_refused(@TempDir Path empty) {
        assertThatThrownBy(() -> MemoryDirectory.fromPopolo(List.of(empty))).isInstanceOf(PopoloFile.Unreadable.class)
                .hasMessage(empty + " cannot be read: it holds no .json file");
    }

    @Test
    void a_folder_stands_for_its_files() throws IOException, PopoloFile.Unreadable {
        Files.writeString(folder.resolve("README.md"), "Two files.");
        assertThat(MemoryDirectory.fromPopolo(List.of(folder)).size()).isEqualTo(directory.size());
    }

    @Test
    void records_that_share_an_identifier_are_one_entity() {
        assertThat(only("vtf")).isEqualTo(only("velkos trade forum"));
        assertThat(directory.size()).isEqualTo(3);
    }

    @Test
    void an_entity_is_called_by_its_wikidata_number_or_its_own_id() {
        assertThat(directory.identifier(only("vtf"))).isEqualTo("Q1");
        assertThat(directory.identifier(only("jane roe"))).isEqualTo("roe");
    }

    @Test
    void an_entity_is_meant_by_its_title_or_without_one_by_its_names() {
        assertThat(directory.isTitled("Q1", "Velkos_Trade_Forum")).isTrue();
        assertThat(directory.isTitled("roe", "Jane Roe (poet)")).isFalse();
        assertThat(directory.isTitled("Q2", "Velkos_Trade_Forum")).isFalse();
    }

    @Test
    void a_member_is_related_to_all_organizations_above() {
        long roe = only("jane roe");
        assertThat(directory.context(List.of(roe)).profiles().get(roe).related())
                .containsExactlyInAnyOrder(only("board of velkos"), only("velkos trade forum"));
    }

    @Test
    void a_name_is_found_without_what_writers_leave_out() {
        assertThat(directory.known(List.of("the velkos trade forum ltd")).like("Velkos Trade Forum")).hasSize(1);
    }
}
