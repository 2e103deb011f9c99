package org.newsgraph.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.ingest.detect.Texts.alias;
import static org.newsgraph.ingest.detect.Texts.headed;
import static org.newsgraph.ingest.detect.Texts.paragraphs;
import static org.newsgraph.ingest.detect.Texts.preferred;
import static org.newsgraph.vocabulary.EntityKind.PERSON;
import static org.newsgraph.vocabulary.EntityKind.PLACE;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.Evidence;
import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.detect.NatoArticle;
import org.newsgraph.ingest.detect.RulesAlone;
import org.newsgraph.text.ArticleText;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

class ArticleResolverTest {

    @Test
    void a_name_repeated_names_the_same() {
        assertThat(lines(paragraphs("They flew to Oslo. In Oslo it rained."))).containsExactly("0 Oslo NAME",
                "0 Oslo REPEATED_NAME 0");
    }

    @Test
    void a_surname_leans_on_the_full_name_before_it() {
        assertThat(lines(paragraphs("Later Anna Velkos spoke. Velkos left, Ambassador Velkos added."))).containsExactly(
                "0 Anna Velkos NAME", "0 Velkos SURNAME 0", "0 Velkos TITLE_SURNAME 0");
    }

    @Test
    void a_surname_in_the_body_never_leans_on_a_later_full_name() {
        assertThat(lines(paragraphs("They met Mr Velkos. Then Anna Velkos and John Ibbot came. Ibbot left.")))
                .containsExactly("0 Velkos NAME", "1 Anna Velkos NAME", "2 John Ibbot NAME", "2 Ibbot SURNAME 2");
    }

    @Test
    void a_surname_in_a_heading_leans_on_the_full_name_below() {
        assertThat(lines(headed("Velkos Warns Of Rain", "Later Anna Velkos spoke."))).containsExactly(
                "0 Velkos SURNAME 1",
                "0 Anna Velkos NAME");
    }

    @Test
    void two_people_of_one_surname_never_merge() {
        assertThat(lines(paragraphs("Later Anna Velkos met John Velkos. Velkos left. Velkos stayed."))).containsExactly(
                "0 Anna Velkos NAME", "1 John Velkos NAME", "2 Velkos NAME", "3 Velkos NAME");
    }

    @Test
    void a_title_decides_between_two_people_of_one_surname() {
        assertThat(lines(
                paragraphs("Later Ambassador Anna Velkos met John Velkos. Ambassador Velkos left. Mr Velkos stayed.")))
                .containsExactly("0 Anna Velkos NAME", "1 John Velkos NAME", "0 Velkos TITLE_SURNAME 0",
                        "1 Velkos TITLE_SURNAME 1");
    }

    @Test
    void the_title_of_a_woman_is_not_a_mans() {
        assertThat(lines(paragraphs("Later John Velkos spoke. Mrs Velkos left."))).containsExactly("0 John Velkos NAME",
                "1 Velkos NAME");
    }

    @Test
    void a_couple_is_neither_of_the_two() {
        assertThat(lines(paragraphs("Later John Velkos spoke. Mr and Mrs Velkos left."))).containsExactly(
                "0 John Velkos NAME", "1 Velkos NAME");
    }

    @Test
    void father_and_son_never_merge() {
        assertThat(lines(paragraphs("Later John Velkos Jr. met John Velkos Sr. there."))).containsExactly(
                "0 John Velkos Jr. NAME", "1 John Velkos Sr. NAME");
    }

    @Test
    void a_middle_initial_more_or_less_is_the_same_person() {
        assertThat(lines(paragraphs("Later John F. Velkos spoke. They heard John Velkos."))).containsExactly(
                "0 John F. Velkos NAME", "0 John Velkos SHORT_FORM 0");
    }

    @Test
    void a_first_name_leans_on_the_full_name() {
        assertThat(lines(paragraphs("Later Jennifer Velkos spoke. They thanked Jennifer."))).containsExactly(
                "0 Jennifer Velkos NAME", "0 Jennifer FIRST_NAME 0");
    }

    @Test
    void a_first_name_that_two_people_share_leans_on_neither() {
        assertThat(lines(paragraphs("Later Jennifer Velkos met Jennifer Ibbot. They thanked Jennifer."))).last()
                .isEqualTo("2 Jennifer NAME");
    }

    @Test
    void initials_lean_on_the_long_name_beside_them() {
        assertThat(lines(paragraphs("The Velkos Trade Forum (VTF) met. Later the VTF voted."))).containsExactly(
                "0 Velkos Trade Forum NAME", "0 VTF ACRONYM 0", "0 VTF REPEATED_NAME 1");
    }

    @Test
    void a_short_form_leans_on_the_long_name() {
        assertThat(lines(paragraphs("Shares of Quellum Industries Ltd fell. Later Quellum rose."))).containsExactly(
                "0 Quellum Industries Ltd NAME", "0 Quellum SHORT_FORM 0");
    }

    @Test
    void a_short_form_of_two_long_names_leans_on_neither() {
        assertThat(
                lines(paragraphs(
                        "Shares of Quellum Industries Ltd and Quellum Software Ltd fell. Later Quellum rose.")))
                .last().isEqualTo("2 Quellum NAME");
    }

    @Test
    void names_of_one_entity_chain_by_the_directory() {
        KnownName states = preferred(1, PLACE, "United States");
        KnownName us = alias(1, PLACE, "United States", "US", AliasKind.ACRONYM);
        assertThat(lines(paragraphs("The United States agreed. The US signed."), states, us)).containsExactly(
                "0 United States NAME", "0 US DIRECTORY_ALIAS 0");
    }

    @Test
    void an_alias_that_two_entities_share_chains_nothing() {
        KnownName states = preferred(1, PLACE, "United States");
        KnownName us = alias(1, PLACE, "United States", "US", AliasKind.ACRONYM);
        KnownName other = alias(2, PLACE, "Upper Sweden", "US", AliasKind.ACRONYM);
        assertThat(lines(paragraphs("The United States agreed. The US signed."), states, us, other)).last()
                .isEqualTo("1 US NAME");
    }

    @Test
    void things_of_two_sure_kinds_never_chain() {
        assertThat(lines(paragraphs("They met President Oslo in Norway."))).containsExactly("0 Oslo NAME",
                "1 Norway NAME");
        List<DetectedMention> mentions = List.of(mention(0, 4, "Oslo", PERSON), mention(5, 9, "Oslo", PLACE));
        assertThat(new ArticleResolver().resolve(paragraphs("Oslo Oslo"), mentions, KnownNames.none()))
                .extracting(ResolvedMention::chain).containsExactly(0, 1);
    }

    @Test
    void the_ambassador_is_one_person_throughout_the_article() {
        assertThat(lines(NatoArticle.TEXT)).filteredOn(line -> line.contains("Smith")).containsExactly(
                "3 Julianne Smith NAME", "3 Smith SURNAME 3", "3 Smith TITLE_SURNAME 3", "3 Smith TITLE_SURNAME 3",
                "3 Smith SURNAME 3");
    }

    private static DetectedMention mention(int start, int end, String text, EntityKind kind) {
        return new DetectedMention(0, start, end, text, kind, Evidence.CERTAIN, 0.9);
    }

    private static List<String> lines(ArticleText text, KnownName... names) {
        KnownNames known = KnownNames.of(List.of(names));
        List<DetectedMention> mentions = new RulesAlone().detect(text, known);
        return new ArticleResolver().resolve(text, mentions, known).stream()
                .map(resolved -> resolved.chain() + " " + resolved.mention().text() + " " + resolved.rule()
                        + (resolved.antecedent() < 0 ? "" : " " + resolved.antecedent()))
                .toList();
    }
}
