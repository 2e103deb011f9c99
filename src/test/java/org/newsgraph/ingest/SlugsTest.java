package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({"Bürgermeisterin Weiß eröffnet Straße,burgermeisterin-weiss-eroffnet-strasse",
            "ŁÓDŹ: Ørsted’s deal,lodz-orsteds-deal", "Þór – 2:1,thor-2-1", "石破,''"})
    void a_slug_is_made_of_plain_letters(String headline, String slug) {
        assertThat(Slugs.fromHeadline(headline)).isEqualTo(slug);
    }
}
