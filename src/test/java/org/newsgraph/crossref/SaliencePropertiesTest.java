package org.newsgraph.crossref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.newsgraph.crossref.Salience.relation;
import static org.newsgraph.crossref.Salience.weight;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.crossref.CrossReferences.Named;
import org.newsgraph.crossref.Salience.Presence;
import org.newsgraph.vocabulary.EntityRelation;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SaliencePropertiesTest {
    private static final int BLOCKS = 20;

    private static Presence presence(int mentions, boolean headline, boolean heading, boolean lead, int block) {
        return new Presence(mentions, headline, heading, lead, Set.of(block));
    }

    @Property(tries = 200)
    void more_presence_never_weighs_less(@ForAll @IntRange(min = 1, max = 50) int mentions, @ForAll boolean headline,
            @ForAll boolean heading, @ForAll boolean lead, @ForAll @IntRange(max = BLOCKS - 1) int block,
            @ForAll @IntRange(max = BLOCKS - 1) int further) {
        Presence some = presence(mentions, headline, heading, lead, block);
        Presence more = new Presence(mentions + 1, headline, heading, lead, new HashSet<>(List.of(block, further)));
        assertThat(weight(more, BLOCKS)).isGreaterThan(weight(some, BLOCKS));
    }

    @Property(tries = 200)
    void prominence_never_weighs_less(@ForAll @IntRange(min = 1, max = 50) int mentions,
            @ForAll @IntRange(max = BLOCKS - 1) int block) {
        double plain = weight(presence(mentions, false, false, false, block), BLOCKS);
        assertThat(weight(presence(mentions, true, false, false, block), BLOCKS)).isGreaterThan(plain);
        assertThat(weight(presence(mentions, false, true, false, block), BLOCKS)).isGreaterThan(plain);
        assertThat(weight(presence(mentions, false, false, true, block), BLOCKS)).isGreaterThan(plain);
    }

    @Property(tries = 200)
    void standing_earlier_never_weighs_less(@ForAll @IntRange(min = 1, max = BLOCKS - 1) int block) {
        assertThat(weight(presence(1, false, false, false, block - 1), BLOCKS))
                .isGreaterThan(weight(presence(1, false, false, false, block), BLOCKS));
    }

    @Test
    void an_article_is_about_what_is_salient_and_prominent() {
        Presence inLead = presence(1, false, false, true, 0);
        assertThat(relation(inLead, 0.5)).isEqualTo(EntityRelation.ABOUT);
        assertThat(relation(inLead, 0.4)).isEqualTo(EntityRelation.MENTIONS);
        assertThat(relation(presence(9, false, false, false, 3), 0.74)).isEqualTo(EntityRelation.MENTIONS);
        assertThat(relation(presence(9, false, false, false, 3), 0.75)).isEqualTo(EntityRelation.ABOUT);
    }

    /** Nine and nine fourteenths of twelve and six sevenths. */
    @Test
    void three_quarters_that_no_fraction_of_two_holds_are_three_quarters() {
        double salience = 9.642857142857142 / 12.857142857142858;
        assertThat(salience).isLessThan(0.75);
        assertThat(relation(presence(9, false, false, false, 3), salience)).isEqualTo(EntityRelation.ABOUT);
    }

    @Test
    void what_each_block_of_a_long_text_says_of_one_entity_is_put_together_in_a_moment() {
        List<Named> mentions = IntStream.range(0, 60_000)
                .mapToObj(i -> new Named(1, i == 0, i == 5, i == 7, i / 2)).toList();
        Map<Long, Presence> presences = assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> CrossReferences.presences(mentions));
        Presence presence = presences.get(1L);
        assertThat(presence).extracting("mentions", "inHeadline", "inHeading", "inLead").containsExactly(60_000, true,
                true, true);
        assertThat(presence.blocks()).hasSize(30_000);
    }
}
