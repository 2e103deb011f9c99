package org.newsgraph.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.ingest.detect.Found.people;

import org.junit.jupiter.api.Test;

class PersonRuleTest {

    @Test
    void a_title_marks_a_name_and_stays_outside() {
        assertThat(people("We met Prime Minister Tharn Velkos and Mr. Ibbot there.")).containsExactly("Tharn Velkos",
                "Ibbot");
    }

    @Test
    void an_office_may_stand_between_title_and_name() {
        assertThat(people("The US ambassador to the United States Zorvan Quell spoke."))
                .containsExactly("Zorvan Quell");
    }

    @Test
    void a_title_before_a_country_marks_nobody() {
        assertThat(people("The coach France hired left with president of France.")).isEmpty();
    }

    @Test
    void a_first_name_carries_its_surname() {
        assertThat(people("Later Anna Velkos and Jean-Claude van der Quell met Omar al-Velkos."))
                .containsExactly("Anna Velkos", "Jean-Claude van der Quell", "Omar al-Velkos");
    }

    @Test
    void initials_and_suffixes_belong_to_the_name() {
        assertThat(people("Then John F. Velkos Jr. greeted J. R. Quell.")).containsExactly("John F. Velkos Jr.",
                "J. R. Quell");
    }

    @Test
    void a_month_or_a_nationality_is_no_surname() {
        assertThat(people("It was led by Anna Monday and Mark British.")).isEmpty();
    }

    @Test
    void a_surname_is_found_again_alone() {
        assertThat(people("Later Anna Velkos spoke. Velkos left. They saw Velkos's car.")).containsExactly(
                "Anna Velkos",
                "Velkos", "Velkos");
    }

    @Test
    void a_surname_inside_another_name_is_left_alone() {
        assertThat(people("Later Anna Velkos spoke to Velkos Motors.")).containsExactly("Anna Velkos");
    }

    @Test
    void two_words_that_english_does_not_know_are_likely_somebody() {
        assertThat(people("It was signed by Tharn Velkos and Zorvan al-Quell.")).containsExactly("Tharn Velkos",
                "Zorvan al-Quell");
    }

    @Test
    void what_bears_an_article_or_a_number_is_nobody() {
        assertThat(people("They like Tharn Velkos. The Tharn Velkos 6 is new.")).isEmpty();
    }

    @Test
    void whoever_speaks_is_a_person() {
        assertThat(people("The deal is off and Tharn Velkos said so.")).containsExactly("Tharn Velkos");
    }

    @Test
    void the_first_word_of_a_sentence_is_no_name_for_its_capital() {
        assertThat(people("Will prices rise? Mark the date. Rich people said no.")).isEmpty();
    }
}
