package org.newsgraph.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.ingest.detect.Found.in;
import static org.newsgraph.ingest.detect.Texts.alias;
import static org.newsgraph.ingest.detect.Texts.preferred;
import static org.newsgraph.vocabulary.EntityKind.ORGANIZATION;
import static org.newsgraph.vocabulary.EntityKind.PERSON;
import static org.newsgraph.vocabulary.EntityKind.PLACE;

import org.junit.jupiter.api.Test;
import org.newsgraph.vocabulary.AliasKind;

class DirectoryRuleTest {
    private static final KnownName WHO = alias(1, ORGANIZATION, "World Health Organization", "WHO", AliasKind.ACRONYM);
    private static final KnownName US = alias(2, PLACE, "United States", "US", AliasKind.ACRONYM);
    private static final KnownName ZOLA = preferred(3, ORGANIZATION, "Zola");
    private static final KnownName ZOLA_FOODS = preferred(4, ORGANIZATION, "Zola Foods");
    private static final KnownName EBAY = preferred(5, ORGANIZATION, "eBay");
    private static final KnownName QAIDA = preferred(6, ORGANIZATION, "al-Velkos");
    private static final KnownName MACDUFF = preferred(7, ORGANIZATION, "MacDuff's");
    private static final KnownName ORION = preferred(8, PERSON, "Élodie Oriön");
    private static final KnownName TARGET = preferred(9, ORGANIZATION, "Target");

    @Test
    void the_longest_name_wins() {
        assertThat(in("Shares of Zola Foods and of Zola fell.", ZOLA, ZOLA_FOODS)).containsExactly(
                "ORGANIZATION Zola Foods",
                "ORGANIZATION Zola");
    }

    @Test
    void a_name_needs_its_capital() {
        assertThat(in("They eat zola and ZOLA.", ZOLA)).containsExactly("ORGANIZATION ZOLA");
    }

    @Test
    void a_name_is_a_whole_word() {
        assertThat(in("The Zolaesque novel.", ZOLA)).isEmpty();
    }

    @Test
    void initials_need_their_exact_capitals() {
        assertThat(in("Those who ask the WHO tell us what the US and U.S. say. Who? Us.", WHO, US)).containsExactly(
                "ORGANIZATION WHO", "PLACE US", "PLACE U.S.");
    }

    @Test
    void in_a_line_of_capitals_initials_that_spell_a_word_are_no_name() {
        assertThat(in(Texts.headed("THOSE WHO TELL US ABOUT ZOLA"), WHO, US, ZOLA))
                .containsExactly("ORGANIZATION ZOLA");
    }

    @Test
    void money_is_no_country() {
        assertThat(in("They paid US$ 3 million to the US.", US)).containsExactly("PLACE US");
    }

    @Test
    void names_that_start_small_are_found() {
        assertThat(in("They sell on eBay and blame al-Velkos.", EBAY, QAIDA)).containsExactly("ORGANIZATION eBay",
                "ORGANIZATION al-Velkos");
    }

    @Test
    void a_possessive_is_outside_unless_the_name_has_it() {
        assertThat(in("We saw Zola's and MacDuff’s shops.", ZOLA, MACDUFF)).containsExactly("ORGANIZATION Zola",
                "ORGANIZATION MacDuff’s");
    }

    @Test
    void accents_may_be_missing() {
        assertThat(in("We saw Elodie Orion there.", ORION)).containsExactly("PERSON Elodie Orion");
    }

    @Test
    void a_common_word_at_the_start_of_a_sentence_is_no_name() {
        assertThat(in("Target dates slipped.", TARGET)).isEmpty();
        assertThat(in("Target said it would pay. Shops of Target closed.", TARGET)).hasSize(2);
    }

    @Test
    void a_title_outvotes_a_listed_place() {
        assertThat(in("We met President Zola there.", preferred(3, PLACE, "Zola"))).containsExactly("PERSON Zola");
    }

    @Test
    void names_in_scripts_without_capitals_are_found() {
        assertThat(in("他在北京工作", preferred(10, PLACE, "北京"))).containsExactly("PLACE 北京");
    }
}
