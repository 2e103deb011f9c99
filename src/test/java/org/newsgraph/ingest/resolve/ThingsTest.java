package org.newsgraph.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ThingsTest {

    @ParameterizedTest
    @CsvSource({"Acme Industries Ltd, Acme, SHORT_FORM", "Harbour Heritage Trust, Harbour Trust, SHORT_FORM",
            "United Kingdom Home Office, Home Office, SHORT_FORM", "Acme Ltd, Acme Limited, SPELLING",
            "University of Southern Indiana, USI, ACRONYM", "Café Orle Group, Cafe Orle Group, SPELLING",
            "Food Standards Australia New Zealand, Food Standards of Australia and New Zealand, SPELLING",
            "European Union, EU, COMMON_ALIAS"})
    void a_further_form_of_an_organization_leans_on_it(String full, String further, String rule) {
        List<ResolvedMention> mentions = Marked.article("The [o " + full + "] met. The [o " + further + "] left.")
                .resolved();
        assertThat(mentions.get(1)).extracting(ResolvedMention::chain, m -> m.rule().name()).containsExactly(0, rule);
    }

    @ParameterizedTest
    @CsvSource({"African National Congress, Congress", "University of Orle, University of Orle Student Union",
            "Orle Bank, Orle Trust", "World Health Organization, WHA"})
    void organizations_that_share_words_stay_two(String one, String other) {
        assertThat(chains("The [o " + one + "] met. The [o " + other + "] left.")).containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource({"United States, U.S.", "US, America", "United Kingdom, Britain", "City of Dunvar, Dunvar",
            "Dunvar City, Dunvar"})
    void places_of_two_names_are_one(String one, String other) {
        assertThat(chains("In [l " + one + "] it rained. In [l " + other + "] too.")).containsExactly(0, 0);
    }

    @ParameterizedTest
    @CsvSource({"Mexico City, Mexico", "City of London, London", "South Korea, North Korea"})
    void places_that_share_words_stay_two(String one, String other) {
        assertThat(chains("In [l " + one + "] it rained. In [l " + other + "] too.")).containsExactly(0, 1);
    }

    @Test
    void the_mainland_is_another_place_than_the_whole() {
        assertThat(chains("It rained in [l Velmark] and in mainland [l Velmark]. Most of mainland [l Velmark] is dry, "
                + "but [l Velmark] is wet.")).containsExactly(0, 1, 1, 0);
    }

    @Test
    void initials_of_another_language_lean_on_the_name_before_them_if_the_text_uses_them() {
        assertThat(chains("The [o Velkos Democratic Union] ([o HDZ]) met. The [o HDZ] voted.")).containsExactly(0, 0,
                0);
        assertThat(chains("The [o Velkos Democratic Union] ([o ESP]) met.")).containsExactly(0, 1);
    }

    @Test
    void a_long_name_in_brackets_leans_on_its_initials() {
        assertThat(chains("The [o VTF] ([o Velkos Trade Forum]) met. The [o VTF] left.")).containsExactly(0, 0, 0);
    }

    @Test
    void a_place_never_becomes_the_company_that_bears_its_name() {
        assertThat(chains("[o Velmark Broadcasting Service] works in [l Velmark]. [o Velmark] won."))
                .containsExactly(0, 1, 2);
    }

    private static List<Integer> chains(String... blocks) {
        return Marked.article(blocks).resolved().stream().map(ResolvedMention::chain).toList();
    }
}
