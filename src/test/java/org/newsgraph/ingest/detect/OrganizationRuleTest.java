package org.newsgraph.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.ingest.detect.Found.organizations;

import org.junit.jupiter.api.Test;

class OrganizationRuleTest {

    @Test
    void a_legal_form_ends_the_name_of_a_company() {
        assertThat(organizations("Shares of Velkos Industries Ltd and Quell & Ibbot, Inc. fell."))
                .containsExactly("Velkos Industries Ltd", "Quell & Ibbot, Inc.");
    }

    @Test
    void some_legal_forms_are_written_small() {
        assertThat(organizations("Shares in Halvorsen Marine plc fell; two plc boards met.")).containsExactly(
                "Halvorsen Marine plc");
    }

    @Test
    void a_head_word_takes_the_capitals_before_it() {
        assertThat(organizations("They sued the Velkos National Bank and Ibbot University."))
                .containsExactly("Velkos National Bank", "Ibbot University");
    }

    @Test
    void a_head_word_takes_what_follows_with_of() {
        assertThat(organizations("The Ministry of Foreign Affairs wrote to the University of Velkos."))
                .containsExactly("Ministry of Foreign Affairs", "University of Velkos");
    }

    @Test
    void a_head_word_alone_is_no_name() {
        assertThat(organizations("They told the Bank and a Ministry and the Party.")).isEmpty();
    }

    @Test
    void a_possessive_before_the_name_stays_outside() {
        assertThat(organizations("Norway's Defense Ministry agreed.")).containsExactly("Defense Ministry");
    }

    @Test
    void initials_in_brackets_name_the_long_name() {
        assertThat(organizations("The Velkos Trade Forum (VTF) met; the VTF voted.")).containsExactly(
                "Velkos Trade Forum",
                "VTF", "VTF");
    }

    @Test
    void a_long_name_in_brackets_explains_the_initials() {
        assertThat(organizations("The VTF (Velkos Trade Forum) met.")).containsExactly("VTF", "Velkos Trade Forum");
    }

    @Test
    void brackets_that_do_not_spell_the_name_explain_nothing() {
        assertThat(organizations("The Velkos Harvest Feast (GDP) began.")).isEmpty();
    }

    @Test
    void common_words_units_and_numerals_in_capitals_are_none() {
        assertThat(organizations("The CEO said NO to GDP and XIV. The CEO said GDP is OK and World War II is past."))
                .isEmpty();
    }
}
