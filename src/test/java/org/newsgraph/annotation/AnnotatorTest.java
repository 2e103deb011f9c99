package org.newsgraph.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.newsgraph.vocabulary.EntityKind.ORGANIZATION;
import static org.newsgraph.vocabulary.EntityKind.PERSON;
import static org.newsgraph.vocabulary.EntityKind.PLACE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.directory.popolo.PopoloFile;
import org.newsgraph.ingest.memory.MemoryDirectory;

class AnnotatorTest {
    private static final String DIRECTORY = """
            {"persons": [{"id": "velkos", "name": "Anna Velkos"}],
             "areas": [{"id": "norway", "name": "Norway"}],
             "organizations": [{"id": "forum", "name": "北京论坛",
                "identifiers": [{"scheme": "wikidata", "identifier": "Q42"}]}]}""";

    private static final Annotator ALONE = new Annotator(MemoryDirectory.empty());

    @Test
    void names_are_found_without_a_directory() {
        assertThat(ALONE.annotate("a", "In Oslo, Anna Velkos met the World Bank.").spans())
                .extracting(AnnotatedSpan::type).containsExactly(PLACE, PERSON, ORGANIZATION);
    }

    @Test
    void offsets_count_code_points_of_the_text_as_it_came() {
        assertThat(ALONE.annotate("a", "\uFEFF😀\r\n\r\nIt rained in Oslo.\r\nIt snowed in Norway.").spans())
                .extracting(AnnotatedSpan::start, AnnotatedSpan::end).containsExactly(tuple(19, 23), tuple(39, 45));
    }

    @Test
    void mentions_of_one_thing_share_their_entity() {
        List<AnnotatedSpan> spans = ALONE.annotate("a", "Minister Anna Velkos spoke. Velkos left.").spans();
        assertThat(spans).hasSize(2);
        assertThat(spans.get(0).entity()).isEqualTo(spans.get(1).entity());
    }

    @Test
    void what_the_directory_knows_is_linked(@TempDir Path folder) throws IOException, PopoloFile.Unreadable {
        assertThat(with(folder).annotate("a", "Anna Velkos spoke in Oslo.").spans())
                .extracting(AnnotatedSpan::link).containsExactly("velkos", null);
    }

    @Test
    void a_country_that_stands_for_its_team_has_no_link(@TempDir Path folder)
            throws IOException, PopoloFile.Unreadable {
        String text = "Norway beat them 2-1 in the last match of the league season. It rained in Norway.";
        assertThat(with(folder).annotate("a", text).spans()).extracting(AnnotatedSpan::link)
                .containsExactly(null, "norway");
    }

    @Test
    void a_text_in_another_language_has_the_names_of_the_directory_only(@TempDir Path folder)
            throws IOException, PopoloFile.Unreadable {
        assertThat(with(folder).annotate("a", "他在北京论坛工作，后来去了上海").spans())
                .containsExactly(new AnnotatedSpan(2, 6, ORGANIZATION, "0", "Q42"));
    }

    private static Annotator with(Path folder) throws IOException, PopoloFile.Unreadable {
        Path file = Files.writeString(folder.resolve("directory.json"), DIRECTORY);
        return new Annotator(MemoryDirectory.fromPopolo(List.of(file)));
    }
}
