package org.newsgraph.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeopleTest {

    @ParameterizedTest
    @CsvSource({"Jan van der Berg, van der Berg, SURNAME", "Jan van der Berg, Berg, SURNAME",
            "Abdel Fattah al-Sisi, al-Sisi, SURNAME", "Charles de Gaulle, de Gaulle, SURNAME",
            "Xi Jinping, Xi, SURNAME", "Kim Jong Un, Kim, SURNAME", "Hwang Hee-Chan, Hwang, SURNAME",
            "Pedro Sánchez Pérez-Castejón, Sánchez, SURNAME", "Gabriel García Márquez, García Márquez, SURNAME",
            "Ngozi Okafor Lindqvist, Okafor-Lindqvist, SURNAME", "Renée Keller, Renee Keller, SPELLING",
            "John Robert Maddox, JRM, INITIALS", "John Fitzgerald Kennedy, JFK, INITIALS",
            "Robert “Bob” Keller, Bob, FIRST_NAME", "Robert (Bob) Keller, Bob Keller, SHORT_FORM",
            "J. R. Maddox, John Robert Maddox, INITIALS", "Lydia Buchtmann, Bauchtman, SPELLING",
            "John Velkos III, Velkos, SURNAME"})
    void a_further_form_of_a_full_name_leans_on_it(String full, String further, String rule) {
        assertThat(chains("[p " + full + "] spoke.", "Later [p " + further + "] left.")).isEqualTo(List.of(0, 0));
        assertThat(rules("[p " + full + "] spoke.", "Later [p " + further + "] left.").get(1)).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"Anna Keller, Tomas Keller", "Anna Keller, Kellers", "Erik Keller, Erika Keller",
            "John F. Velkos, John G. Velkos", "Al Gore, Ben Gore", "Tom Heller, Keller", "Kim Howells, Kim Jong Un",
            "John Velkos Jr., John Velkos"})
    void different_people_stay_different(String one, String other) {
        assertThat(chains("[p " + one + "] spoke.", "Later [p " + other + "] left.")).isEqualTo(List.of(0, 1));
    }

    @Test
    void a_first_name_with_jr_is_not_the_one_whom_the_text_names_without() {
        List<ResolvedMention> mentions = Marked.article("[p Hector Delgado] spoke. His son, [p Hector Jr.], wept.")
                .resolved();
        assertThat(mentions).extracting(ResolvedMention::chain).containsExactly(0, 1);
    }

    @Test
    void somebody_may_be_called_by_the_fathers_name_in_the_middle() {
        assertThat(chains("[p Mohammed bin Zayed Al Quell] spoke. The king thanked [p bin Zayed].")).containsExactly(0,
                0);
    }

    @Test
    void a_bare_surname_means_whoever_has_been_introduced_so_far() {
        assertThat(chains("[p Anna Keller] won. [p Keller] smiled.", "Her brother [p Tomas Keller] lost."))
                .containsExactly(0, 0, 1);
    }

    @Test
    void a_paragraph_that_calls_one_of_two_by_full_name_means_that_one() {
        assertThat(chains("[p Anna Keller] met [p Tomas Keller].", "Later [p Tomas Keller] ran. [p Keller] fell."))
                .containsExactly(0, 1, 1, 1);
    }

    @Test
    void a_bare_surname_that_nothing_decides_means_nobody() {
        assertThat(chains("[p Anna Keller] met [p Tomas Keller].", "Then [p Keller] left."))
                .containsExactly(0, 1, 2);
    }

    @Test
    void gendered_titles_tell_a_couple_apart() {
        assertThat(chains("[p Anna Keller] met [p Thomas Keller].", "Mrs [p Keller] sang. Mr [p Keller] left."))
                .containsExactly(0, 1, 0, 1);
    }

    @Test
    void two_first_names_share_the_surname_behind_them() {
        assertThat(chains("[p Darren] and [p Lee Keller] won. [p Darren Keller] smiled.")).containsExactly(0, 1, 0);
    }

    @Test
    void some_titles_go_with_a_first_name() {
        assertThat(chains("[p Beatrice Thorne] won. Dame [p Beatrice] smiled. Mr [p Beatrice] did not."))
                .containsExactly(0, 0, 1);
    }

    @Test
    void the_man_and_his_company_stay_two() {
        assertThat(chains("[p Henry Ford] founded [o Ford Motor Company].", "[p Ford] drove. [o Ford] grew."))
                .containsExactly(0, 1, 0, 1);
    }

    @Test
    void a_surname_before_the_only_full_name_leans_forward() {
        List<ResolvedMention> mentions = Marked.article("[p Sunak] spoke.", "[p Rishi Sunak] left.").resolved();
        assertThat(mentions.get(0).antecedent()).isEqualTo(1);
        assertThat(mentions.get(1).antecedent()).isEqualTo(-1);
    }

    private static List<Integer> chains(String... blocks) {
        return Marked.article(blocks).resolved().stream().map(ResolvedMention::chain).toList();
    }

    private static List<String> rules(String... blocks) {
        return Marked.article(blocks).resolved().stream().map(mention -> mention.rule().name()).toList();
    }
}
