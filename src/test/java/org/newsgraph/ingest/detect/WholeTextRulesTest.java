package org.newsgraph.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.newsgraph.text.ArticleText;

/** What the rules over the whole text add to the model. */
class WholeTextRulesTest {

    @Test
    void titles_and_possessives_are_outside_a_name() {
        assertThat(names(Texts.paragraphs("President Anna Velkos’s plan failed.")))
                .containsExactly("PERSON Anna Velkos");
    }

    @Test
    void a_nationality_is_no_name() {
        assertThat(names(Texts.paragraphs("Later Baltic journalists and Eastern European voters met."))).isEmpty();
    }

    @Test
    void a_heading_word_that_the_text_writes_small_is_no_name() {
        assertThat(names(Texts.headed("Strengthening NATO's Eastern Flank",
                "They talked about Eastern Europe and the eastern flank.")))
                .containsExactly("ORGANIZATION NATO", "PLACE Eastern Europe");
    }

    @Test
    void the_surname_of_a_person_is_that_person() {
        assertThat(names(Texts.paragraphs("Anna Velkos spoke.", "A plan by Velkos failed.")))
                .containsExactly("PERSON Anna Velkos", "PERSON Velkos");
    }

    @Test
    void a_long_name_and_its_initials_are_two_names() {
        assertThat(names(Texts.paragraphs("The Velkos Trade Forum (VTF) met. The VTF voted.")))
                .containsExactly("ORGANIZATION Velkos Trade Forum", "ORGANIZATION VTF", "ORGANIZATION VTF");
    }

    private static List<String> names(ArticleText text) {
        return new TrainedDetector().detect(text, KnownNames.none()).stream()
                .map(mention -> mention.kind() + " " + mention.text()).toList();
    }
}
