package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatelineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LONDON, May 3 -                    | LONDON, May 3
            LONDON, May 3 (Meridian) \u2014       | LONDON, May 3 (Meridian)
            LONDON (AP) _                      | LONDON (AP)
            LONDON, May 3 --                   | LONDON, May 3
            STRATFORD-UPON-AVON, May 3         | STRATFORD-UPON-AVON, May 3
            """)
    void the_dash_behind_it_is_no_part_of_it(String sent, String dateline) {
        assertThat(Dateline.bare(sent)).isEqualTo(dateline);
    }

    @Test
    void a_dash_alone_is_none() {
        assertThat(Dateline.bare(" - ")).isNull();
        assertThat(Dateline.bare(null)).isNull();
    }
}
