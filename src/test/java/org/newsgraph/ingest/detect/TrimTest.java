package org.newsgraph.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.vocabulary.EntityKind.ORGANIZATION;
import static org.newsgraph.vocabulary.EntityKind.PERSON;
import static org.newsgraph.vocabulary.EntityKind.PLACE;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.vocabulary.EntityKind;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrimTest {
    private static final Lexicon LEXICON = Lexicon.builtIn();

    @ParameterizedTest
    @CsvSource({"President Anna Quell, Anna Quell", "DI Quell, Quell", "Cllr. Anna Quell, Anna Quell",
            "Anna Quell KC, Anna Quell", "Anna Quell’s, Anna Quell", "Anna Quell, Anna Quell"})
    void a_person_is_named_without_title_honours_and_possessive(String written, String name) {
        assertThat(trimmed(written, PERSON)).isEqualTo("PERSON " + name);
    }

    @ParameterizedTest
    @CsvSource({"Anna Quell K.C., Anna Quell", "Quell v., Quell", "v. Quell, Quell", "V. Quell, V. Quell"})
    void letters_with_points_and_what_parts_the_sides_of_a_case_are_outside(String written, String name) {
        assertThat(trimmed(written, PERSON)).isEqualTo("PERSON " + name);
    }

    @ParameterizedTest
    @CsvSource({"Madam", "Sir", "Mr"})
    void a_form_of_address_names_nobody(String written) {
        assertThat(trimmed(written, PERSON)).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource({"MS, PLACE", "DR, ORGANIZATION", "MS, PERSON"})
    void letters_that_might_be_a_form_of_address_name_something(String written, EntityKind kind) {
        assertThat(trimmed(written, kind)).isEqualTo(kind + " " + written);
    }

    @ParameterizedTest
    @CsvSource({"Anna Quell 2:31:05, PERSON Anna Quell", "Velkos 12, PERSON Velkos", "Max 24, nothing",
            "2Pac, PERSON 2Pac",
            "Velkos 24C, nothing",
            "Max: 24C, nothing"})
    void a_number_behind_a_name_is_outside_and_a_word_of_the_weather_is_nobody(String written, String name) {
        assertThat(trimmed(written, PERSON)).isEqualTo(name);
    }

    @Test
    void a_word_without_end_is_no_number() {
        assertThat(trimmed("Quell " + "z".repeat(61), PERSON)).startsWith("PERSON Quell");
    }

    @Test
    void a_person_called_by_a_title_alone_keeps_it() {
        assertThat(trimmed("Judge", PERSON)).isEqualTo("PERSON Judge");
    }

    @Test
    void a_body_is_named_without_its_article() {
        assertThat(trimmed("the Quell Forum", ORGANIZATION)).isEqualTo("ORGANIZATION Quell Forum");
    }

    @Test
    void a_word_of_belonging_names_nothing() {
        assertThat(trimmed("Russian", PLACE)).isEqualTo("nothing");
        assertThat(trimmed("Eastern European", PLACE)).isEqualTo("nothing");
    }

    @Test
    void a_noun_at_the_start_of_a_sentence_is_no_body() {
        assertThat(trimmed("Council", ORGANIZATION)).isEqualTo("nothing");
        assertThat(trimmed("Quell Council", ORGANIZATION)).isEqualTo("ORGANIZATION Quell Council");
    }

    @Test
    void whoever_is_a_member_of_a_party_for_a_place_names_the_place() {
        assertThat(trimmed("Republican of Alaska", ORGANIZATION)).isEqualTo("PLACE Alaska");
    }

    private static String trimmed(String written, EntityKind kind) {
        Passage passage = Passages.of(Texts.paragraphs(written), KnownNames.none(), LEXICON).get(0);
        Candidate name = new Candidate(passage, 0, passage.size(), kind, Evidence.LIKELY, Candidate.BY_CONTEXT);
        return new Trim(LEXICON).trim(name).map(Candidate::mention)
                .map(mention -> mention.kind() + " " + mention.text())
                .orElse("nothing");
    }
}
