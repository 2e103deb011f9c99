package org.newsgraph.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.vocabulary.EntityKind;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntryNameTest {
    @ParameterizedTest
    @CsvSource({"LISBON, Lisbon", "NEW DELHI, New Delhi", "SÃO PAULO, São Paulo", "SAINT-DENIS, Saint-Denis",
            "Lisbon, Lisbon"})
    void a_place_in_capitals_is_spelt_as_places_are(String printed, String spelt) {
        assertThat(EntryName.of(EntityKind.PLACE, printed, List.of())).isEqualTo(spelt);
    }

    @ParameterizedTest
    @CsvSource({"UAE", "U.S.", "UK"})
    void initials_stay_capitals(String printed) {
        assertThat(EntryName.of(EntityKind.PLACE, printed, List.of())).isEqualTo(printed);
    }

    @Test
    void what_the_article_prints_elsewhere_is_better_than_a_guess() {
        assertThat(EntryName.of(EntityKind.PERSON, "IAN MCKELLAN", List.of("Ian McKellan", "IAN MCKELLAN")))
                .isEqualTo("Ian McKellan");
        assertThat(EntryName.of(EntityKind.ORGANIZATION, "TELLUX WORKS", List.of("Tellux Works")))
                .isEqualTo("Tellux Works");
    }

    @Test
    void an_organization_may_be_called_by_its_capitals() {
        assertThat(EntryName.of(EntityKind.ORGANIZATION, "NATO", List.of("Nato forces"))).isEqualTo("NATO");
    }
}
