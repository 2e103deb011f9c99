package org.newsgraph.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClubsTest {
    private static final String REPORT = "It was the last match of the season in the league, and it ended 2-1. ";

    @ParameterizedTest
    @ValueSource(strings = {"They beat Leeds in the rain.", "Leeds had led early on.", "They lost 3-0 at Leeds.",
            "Their striker came on loan from Leeds.", "The Leeds manager was silent.", "Leeds 1-1 them"})
    void in_a_report_of_a_match_a_town_that_plays_is_a_club(String text) {
        assertThat(kindsOfLeeds(REPORT + text)).containsOnly("ORGANIZATION");
    }

    @Test
    void a_club_that_is_proven_once_is_meant_everywhere_but_where_the_town_must_be() {
        assertThat(kindsOfLeeds(REPORT + "They beat Leeds. Rain fell in Leeds. A draw pleased Leeds."))
                .containsExactly("ORGANIZATION", "PLACE", "ORGANIZATION");
    }

    @Test
    void without_a_score_and_the_words_of_sport_a_town_stays_one() {
        assertThat(kindsOfLeeds("They beat Leeds to the contract for the tram.")).containsOnly("PLACE");
    }

    @Test
    void a_country_keeps_its_kind() {
        assertThat(names(REPORT + "They beat Norway in the rain.")).containsExactly("PLACE Norway");
    }

    private static List<String> kindsOfLeeds(String text) {
        return names(text).stream().filter(name -> name.endsWith(" Leeds")).map(name -> name.split(" ")[0]).toList();
    }

    private static List<String> names(String text) {
        return new TrainedDetector().detect(Texts.paragraphs(text), KnownNames.none()).stream()
                .map(mention -> mention.kind() + " " + mention.text()).toList();
    }
}
