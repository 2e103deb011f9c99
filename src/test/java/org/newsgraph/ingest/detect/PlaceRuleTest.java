package org.newsgraph.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.ingest.detect.Found.in;
import static org.newsgraph.ingest.detect.Found.places;

import org.junit.jupiter.api.Test;

class PlaceRuleTest {

    @Test
    void countries_and_cities_are_known() {
        assertThat(places("Norway's envoy flew from Oslo to the U.S. and Eastern Europe.")).containsExactly("Norway",
                "Oslo", "U.S.", "Eastern Europe");
    }

    @Test
    void a_nationality_is_no_place() {
        assertThat(in("The Russian and Ukrainian envoys met European and Baltic journalists.")).isEmpty();
    }

    @Test
    void the_baltic_states_are_a_place() {
        assertThat(places("The Baltic states border the Baltic.")).containsExactly("Baltic states", "Baltic");
    }

    @Test
    void a_head_word_makes_a_place() {
        assertThat(places("They walked from Velkos Airport to Lake Quell.")).containsExactly("Velkos Airport",
                "Lake Quell");
    }

    @Test
    void a_town_stands_before_its_state() {
        assertThat(places("She lives in Velkosville, Illinois.")).containsExactly("Velkosville", "Illinois");
    }

    @Test
    void what_something_happens_in_is_likely_a_place() {
        assertThat(places("Floods were seen in Velkosburg last week.")).containsExactly("Velkosburg");
    }

    @Test
    void days_and_months_are_no_places() {
        assertThat(in("It happened in March and near Christmas on Monday.")).isEmpty();
    }

    @Test
    void hyphens_part_names_from_other_words() {
        assertThat(places("The Oslo-based and pro-Russia groups joined the Norway-Sweden talks.")).containsExactly(
                "Oslo",
                "Russia", "Norway", "Sweden");
    }
}
