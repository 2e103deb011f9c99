package org.newsgraph.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.StandsFor;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MetonymsTest {

    @ParameterizedTest
    @ValueSource(strings = {"[l Norway] condemned the attack.", "He said that [l Moscow] has repeatedly denied it.",
            "[l US] signed the treaty."})
    void a_country_or_capital_that_acts_stands_for_its_government(String text) {
        assertThat(first(text)).extracting(ResolvedMention::kind, ResolvedMention::standsFor)
                .containsExactly(EntityKind.PLACE, StandsFor.GOVERNMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[l Norway] beat Denmark 2-1.", "[l Norway] 2-1 Denmark.",
            "[l Norway] thrashed them. It ended 4-0.",
            "[l Norway] face Denmark next, who won 4-0."})
    void a_place_beside_a_score_stands_for_its_team(String text) {
        assertThat(first(text).standsFor()).isEqualTo(StandsFor.TEAM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A man in [l Norway] said no.", "[l Norway] is cold.", "The mayor of [l Oslo] said no.",
            "[l Dunvar] said no.", "[l Norway] beat the drum.", "[l Norway] faces cuts after a vote of 78-74.",
            "It rained in [l Norway] on Monday."})
    void a_place_that_is_only_a_place_stands_for_nothing(String text) {
        assertThat(first(text).standsFor()).isNull();
    }

    @Test
    void a_country_that_plays_is_its_team_throughout_the_report_but_for_where_it_lies() {
        List<ResolvedMention> all = Marked.article("The last match of the league season was played in [l Norway].",
                "[l Norway] 2 - 1 Denmark, and a late goal. [l Norway] had the ball.").all();
        assertThat(all).extracting(ResolvedMention::standsFor).containsExactly(null, StandsFor.TEAM, StandsFor.TEAM);
    }

    private static ResolvedMention first(String text) {
        return Marked.article(text).all().get(0);
    }
}
