package org.newsgraph.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.vocabulary.EntityKind.ORGANIZATION;
import static org.newsgraph.vocabulary.EntityKind.PLACE;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Names of the directory, where the model sees something else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelViewTest {
    private static final KnownName WALES = Texts.preferred(1, PLACE, "Wales");
    private static final KnownName SCIENCE = Texts.preferred(2, ORGANIZATION, "Science");
    private static final KnownName DAYTON = Texts.preferred(3, PLACE, "Dayton, Ohio");
    private static final KnownName NICE = Texts.preferred(4, PLACE, "Nice");
    private static final KnownName TRIBUNE = Texts.preferred(5, ORGANIZATION, "The Orle Tribune");

    @Test
    void a_listed_place_inside_a_longer_name_is_a_part_of_that() {
        assertThat(names("He is head of film at Creative Wales, a public body.", WALES))
                .containsExactly("ORGANIZATION Creative Wales");
    }

    @Test
    void a_word_beside_other_capitals_is_a_part_of_theirs() {
        assertThat(names("She won a prize at the Orle Science Fair on Sunday.", SCIENCE))
                .doesNotContain("ORGANIZATION Science");
    }

    @Test
    void the_first_word_of_a_sentence_is_no_name_that_the_model_does_not_see() {
        assertThat(names("Nice people work there.", NICE)).isEmpty();
        assertThat(names("They flew to Nice on Monday.", NICE)).containsExactly("PLACE Nice");
    }

    @Test
    void a_sea_is_not_the_states_on_its_coast() {
        KnownName sea = Texts.preferred(6, PLACE, "the Baltic");
        assertThat(names("An attack on the Baltic states is not imminent.", sea))
                .containsExactly("PLACE Baltic states");
        assertThat(names("Ships crossed the Baltic in a day.", sea)).containsExactly("PLACE the Baltic");
    }

    @Test
    void a_town_is_named_without_its_state_and_a_body_without_its_article() {
        assertThat(names("A plant in Dayton, Ohio, will close.", DAYTON)).containsExactly("PLACE Dayton",
                "PLACE Ohio");
        assertThat(names("He told The Orle Tribune about it.", TRIBUNE)).containsExactly("ORGANIZATION Orle Tribune");
    }

    private static List<String> names(String text, KnownName... known) {
        return new TrainedDetector().detect(Texts.paragraphs(text), KnownNames.of(List.of(known))).stream()
                .map(mention -> mention.kind() + " " + mention.text()).toList();
    }
}
