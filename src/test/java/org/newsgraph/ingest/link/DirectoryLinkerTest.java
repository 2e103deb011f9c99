package org.newsgraph.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.ingest.detect.Texts.alias;
import static org.newsgraph.ingest.detect.Texts.paragraphs;
import static org.newsgraph.ingest.detect.Texts.preferred;
import static org.newsgraph.vocabulary.EntityKind.ORGANIZATION;
import static org.newsgraph.vocabulary.EntityKind.PERSON;
import static org.newsgraph.vocabulary.EntityKind.PLACE;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.Evidence;
import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.detect.NatoArticle;
import org.newsgraph.ingest.detect.RulesAlone;
import org.newsgraph.ingest.link.LinkDecision.Ambiguous;
import org.newsgraph.ingest.link.LinkDecision.Linked;
import org.newsgraph.ingest.link.LinkDecision.NewEntity;
import org.newsgraph.ingest.link.LinkDecision.Unknown;
import org.newsgraph.ingest.resolve.ArticleResolver;
import org.newsgraph.text.ArticleText;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

class DirectoryLinkerTest {
    private static final KnownName ANNA = preferred(7, PERSON, "Anna Velkos");
    private static final KnownName OTHER_ANNA = preferred(5, PERSON, "Anna Velkos");
    private static final KnownName BY_SURNAME = alias(7, PERSON, "Anna Velkos", "Velkos", AliasKind.SHORT);

    @Test
    void the_only_bearer_of_a_name_is_linked() {
        assertThat(decide("Later Anna Velkos spoke. Velkos left.", ANNA)).containsExactly(new Linked(7));
    }

    @Test
    void two_bearers_of_a_name_leave_it_open() {
        assertThat(decide("Later Anna Velkos spoke.", ANNA, OTHER_ANNA))
                .containsExactly(new Ambiguous(List.of(5L, 7L)));
    }

    @Test
    void a_bare_surname_is_linked_to_nobody() {
        assertThat(decide("They met Mr Velkos.", ANNA, BY_SURNAME)).containsExactly(new Unknown());
    }

    @Test
    void the_full_name_wins_over_the_surname() {
        assertThat(decide("Later John Velkos spoke. Velkos left.", ANNA, BY_SURNAME)).containsExactly(
                new NewEntity(PERSON, "John Velkos", List.of()));
    }

    @Test
    void a_single_name_that_is_the_whole_name_is_linked() {
        assertThat(decide("They met Mr Velkos.", preferred(9, PERSON, "Velkos"))).containsExactly(new Linked(9));
    }

    @Test
    void a_proper_name_goes_before_anothers_short_form() {
        KnownName whole = preferred(1, ORGANIZATION, "Zola");
        KnownName shortened = alias(2, ORGANIZATION, "Zola Foods", "Zola", AliasKind.SHORT);
        assertThat(decide("Shares of Zola fell.", whole, shortened)).containsExactly(new Linked(1));
    }

    @Test
    void two_short_forms_leave_it_open() {
        KnownName foods = alias(2, ORGANIZATION, "Zola Foods", "Zola", AliasKind.SHORT);
        KnownName motors = alias(3, ORGANIZATION, "Zola Motors", "Zola", AliasKind.SHORT);
        assertThat(decide("Shares of Zola fell.", motors, foods)).containsExactly(new Ambiguous(List.of(2L, 3L)));
    }

    @Test
    void things_of_two_kinds_leave_a_name_open_if_the_text_does() {
        assertThat(decide("People like Zola a lot.", preferred(1, ORGANIZATION, "Zola"), preferred(2, PERSON, "Zola")))
                .containsExactly(new Ambiguous(List.of(1L, 2L)));
    }

    @Test
    void a_title_decides_between_kinds() {
        assertThat(decide("People like President Zola a lot.", preferred(1, ORGANIZATION, "Zola"),
                preferred(2, PERSON, "Zola"))).containsExactly(new Linked(2));
    }

    @Test
    void initials_in_brackets_decide_between_two_of_one_name() {
        KnownName one = preferred(1, ORGANIZATION, "Velkos Trade Forum");
        KnownName other = preferred(2, ORGANIZATION, "Velkos Trade Forum");
        KnownName initials = alias(2, ORGANIZATION, "Velkos Trade Forum", "VTF", AliasKind.ACRONYM);
        assertThat(decide("The Velkos Trade Forum (VTF) met.", one, other, initials)).containsExactly(new Linked(2));
    }

    @Test
    void a_new_organization_brings_its_initials() {
        assertThat(decide("The Velkos Trade Forum (VTF) met.")).containsExactly(
                new NewEntity(ORGANIZATION, "Velkos Trade Forum", List.of("VTF")));
    }

    @Test
    void an_acronym_becomes_an_entry_once_it_recurs() {
        assertThat(decideLikely("Members of the QXR met.", ORGANIZATION, "QXR")).containsExactly(new Unknown());
        assertThat(decideLikely("Members of the QXR met. The QXR voted.", ORGANIZATION, "QXR")).containsExactly(
                new NewEntity(ORGANIZATION, "QXR", List.of()));
    }

    @Test
    void a_country_becomes_an_entry_and_a_likely_place_does_not() {
        assertThat(decide("It rained in Norway.")).containsExactly(new NewEntity(PLACE, "Norway", List.of()));
        assertThat(decideLikely("It rained in Velkosburg.", PLACE, "Velkosburg")).containsExactly(new Unknown());
    }

    @Test
    void likely_people_do_not_become_entries() {
        assertThat(decide("The deal is off and Tharn Velkos said so.")).containsExactly(new Unknown());
    }

    @Test
    void the_article_about_nato_gives_ten_entries() {
        assertThat(decide(NatoArticle.TEXT)).hasSize(10).allMatch(NewEntity.class::isInstance)
                .contains(new NewEntity(ORGANIZATION, "NATO", List.of()),
                        new NewEntity(PERSON, "Julianne Smith", List.of()));
    }

    private static List<LinkDecision> decide(String paragraph, KnownName... names) {
        return decide(paragraphs(paragraph), names);
    }

    private static List<LinkDecision> decide(ArticleText text, KnownName... names) {
        KnownNames known = KnownNames.of(List.of(names));
        return link(text, new RulesAlone().detect(text, known), known);
    }

    /** All occurrences of a name that only looks like one. */
    private static List<LinkDecision> decideLikely(String paragraph, EntityKind kind, String name) {
        List<DetectedMention> mentions = Pattern.compile(name).matcher(paragraph).results().map(
                at -> new DetectedMention(0, at.start(), at.end(), name, kind, Evidence.LIKELY, 0.6)).toList();
        return link(paragraphs(paragraph), mentions, KnownNames.none());
    }

    private static List<LinkDecision> link(ArticleText text, List<DetectedMention> mentions, KnownNames known) {
        return new DirectoryLinker()
                .link(new LinkInput(text, null, new ArticleResolver().resolve(text, mentions, known),
                        known, LinkContext.none()));
    }
}
