package org.newsgraph.ingest.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ingest.resolve.Marked;
import org.newsgraph.ingest.resolve.ResolvedMention;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AffiliationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[p Jane Roe], chief executive of [o Acme], spoke.|chief executive",
            "[p Jane Roe], the chief executive of the [o Acme], spoke.|chief executive",
            "[p Jane Roe], 54, director at [o Acme], spoke.|director",
            "[o Acme] chief executive [p Jane Roe] spoke.|chief executive",
            "[o Acme]'s chief executive, [p Jane Roe], spoke.|chief executive",
            "[p Jane Roe], [o Acme]'s chief executive, spoke.|chief executive",
            "The director of the [o Acme], [p Jane Roe], spoke.|director",
            "Ambassador to [o Acme] [p Jane Roe] spoke.|Ambassador",
            "[l US] Ambassador to [o Acme] [p Jane Roe] spoke.|US Ambassador",
            "[p Jane Roe], who leads [o Acme], spoke.|leader",
            "[p Jane Roe] is the founder of [o Acme].|founder",
            "[p Jane Roe], head of research at [o Acme], spoke.|head of research",
            "[p Jane Roe], mayor of [l Orle] and leader of [o Acme], spoke.|leader",
            "[p Jane Roe], founder and chief executive of [o Acme], spoke.|founder and chief executive",
            "[p Jane Roe], the former head of [o Acme], spoke.|former head", "[p Jane Roe] of the [o Acme] spoke.|null",
            "[p Jane Roe] ([o Acme]) spoke.|null", "[p Jane Roe], who works for [o Acme], spoke.|null",
            "[p Jane Roe], who now teaches at [o Acme], spoke.|null", "[p Jane Roe], of the [o Acme], spoke.|null",
            "[p Jane Roe], the [o Acme] manager, spoke.|manager",
            "[p Jane Roe], a glaciologist at the [o Acme] who was there, spoke.|glaciologist",
            "[o Acme] spokeswoman [p Jane Roe] spoke.|spokeswoman",
            "[p Jane Roe], who chairs the [o Acme], spoke.|chair",
            "[p Jane Roe], [o Acme] chief executive, spoke.|chief executive",
            "[o Acme] chairman and chief executive [p Jane Roe] spoke.|chairman and chief executive",
            "[p Jane Roe], who has led [o Acme] since 2019, spoke.|leader",
            "[p Jane Roe], who has been director of [o Acme] since 2019, spoke.|director",
            "[p Jane Roe] was appointed director of [o Acme].|director",
            "[p Jane Roe] has been elected as president of the [o Acme].|president",
            "Analyst [p Jane Roe] of [o Acme] spoke.|Analyst",
            "Senator [p Jane Roe] of the [o Acme] spoke.|null",
            "[p Jane Roe], leader of [l Norway]'s [o Acme], spoke.|leader",
            "[p Jane Roe], leader of the opposition [o Acme], spoke.|leader",
            "[p Jane Roe], leader of the Norwegian centre-left [o Acme], spoke.|leader",
            "[p Jane Roe], from [o Acme], spoke.|null", "[o Acme]'s [p Jane Roe] spoke.|null",
            "[p Jane Roe], now a director of [o Acme], spoke.|director",
            "[p Jane Roe] of [o Orle University]'s [o Acme] spoke.|null"})
    void a_text_states_a_role(String text, String role) {
        assertThat(found(text)).containsExactly("Jane Roe " + role + " Acme");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Former [o Acme] director [p Jane Roe] spoke.|former director",
            "[o Acme]'s former director, [p Jane Roe], spoke.|former director",
            "The then [o Acme] director [p Jane Roe] spoke.|former director",
            "[p Jane Roe], who led [o Acme] until 2019, spoke.|former leader",
            "[p Jane Roe], who formerly chaired [o Acme], spoke.|former chair",
            "[p Jane Roe] is no longer director of [o Acme].|former director",
            "[p Jane Roe] resigned as director of [o Acme].|former director",
            "[p Jane Roe] has stepped down as director of [o Acme].|former director",
            "[p Jane Roe], who was director of [o Acme] until 2019, spoke.|former director"})
    void what_is_over_says_so(String text, String role) {
        assertThat(found(text)).containsExactly("Jane Roe " + role + " Acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[p Jane Roe], a critic of [o Acme], spoke.",
            "[p Jane Roe], who leads the [o UN]'s team, spoke.",
            "[p Jane Roe] of [o UN] relief team spoke.", "[p Jane Roe] spoke of the director of [o Acme].",
            "[p Jane Roe], brother of [o Acme]'s director, spoke.", "[p Jane Roe] left [o Acme].",
            "[p Jane Roe], the [o Acme] critic, spoke.",
            "[p Jane Roe] spoke. Director of [o Acme] left.", "[o Acme]'s [p Jane Roe] prize is gone.",
            "[p Jane Roe] is not a member of [o Acme].",
            "[p Jane Roe] was never an agent of [o Acme].", "[p Jane Roe] is a candidate to be head of [o Acme].",
            "[p Jane Roe] is the daughter of a director of [o Acme].",
            "[p Jane Roe] is tipped as director of [o Acme].",
            "[p Jane Roe], the [o Acme]-appointed director, spoke.",
            "Foreign minister of [l Norway] [p Jane Roe] spoke.", "[l Norway]'s foreign minister [p Jane Roe] spoke.",
            "[p Jane Roe] was not elected president of [o Acme].", "[p Jane Roe] could be named director of [o Acme].",
            "[p Jane Roe], director of a rival of [o Acme], spoke.", "[p Jane Roe] would like to be [o Acme] director.",
            "[p Jane Roe], mayor of [o Grauwen], spoke."})
    void a_text_that_states_something_else_states_no_role(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void the_role_is_the_first_persons_where_two_follow_each_other() {
        assertThat(found("[p Jane Roe], director of [o Acme], [p Tom Poe] and others spoke."))
                .containsExactly("Jane Roe director Acme");
    }

    @Test
    void a_role_before_the_next_name_is_the_next_ones() {
        assertThat(found("[p Jane Roe], [o Acme] director [p Tom Poe] and others spoke."))
                .containsExactly("Tom Poe director Acme");
    }

    @Test
    void the_passage_holds_person_role_and_organization() {
        Marked article = Marked.article("The [l US] Ambassador to [o NATO] [p Julianne Smith] spoke.");
        FoundAffiliation found = Affiliations.in(article.text(), article.all()).get(0);
        assertThat(article.text().blocks().get(0).text().substring(found.start(), found.end()))
                .isEqualTo("US Ambassador to NATO Julianne Smith");
    }

    @Test
    void the_passage_shows_what_says_that_a_role_is_over() {
        Marked article = Marked.article("Two of the former [o Acme] director [p Jane Roe]'s aides spoke.");
        FoundAffiliation found = Affiliations.in(article.text(), article.all()).get(0);
        assertThat(article.text().blocks().get(0).text().substring(found.start(), found.end()))
                .isEqualTo("former Acme director Jane Roe");
    }

    private static List<String> found(String text) {
        Marked article = Marked.article(text);
        List<ResolvedMention> mentions = article.all();
        return Affiliations.in(article.text(), mentions).stream()
                .map(found -> mentions.get(found.person()).mention().text() + " " + found.role() + " "
                        + mentions.get(found.organization()).mention().text())
                .toList();
    }
}
