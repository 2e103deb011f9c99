package org.newsgraph.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hyphens at the ends of lines. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenWordsTest {
    private static String read(String text) {
        return paragraph(text).text();
    }

    private static ParsedArticle.ParsedParagraph paragraph(String text) {
        return new ArticleParser().parse(text).sections().get(0).paragraphs().get(0);
    }

    @Test
    void a_word_that_the_text_has_whole_is_put_together() {
        String text = "The inter-\nnational court met, as international courts do.";
        assertThat(read(text)).isEqualTo("The international court met, as international courts do.");
        assertThat(paragraph(text).source()).isEqualTo("The inter-\nnational court met, as international courts do.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The informa- | tion was wrong.  | The information was wrong.
            The govern-  | ment agreed.     | The government agreed.
            Its dark-    | ness fell.       | Its darkness fell.
            """)
    void an_ending_that_is_no_word_belongs_to_the_word_before_it(String above, String below, String read) {
        assertThat(read(above + "\n" + below)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It is a well-     | known and wellknown tale, a well-known one. | It is a well-known and wellknown tale, a well-known one.
            A multi-          | faceted plan.                    | A multi-faceted plan.
            The striker may re- | sign, though he will not resign. | The striker may re-sign, though he will not resign.
            The Jones-        | Ment trial began.                | The Jones-Ment trial began.
            A mother-in-      | law, not an inlaw, met.          | A mother-in-law, not an inlaw, met.
            The two- | and three-year terms.                     | The two- and three-year terms.
            """)
    void what_may_be_a_compound_keeps_its_hyphen(String above, String below, String read) {
        assertThat(read(above + "\n" + below)).isEqualTo(read);
    }

    @Test
    void a_soft_hyphen_at_the_end_of_a_line_only_breaks_a_word() {
        assertThat(read("The har\u00ADbour is multi\u00AD\nfaceted.")).isEqualTo("The har\u00ADbour is multifaceted.");
    }

    @Test
    void a_long_chain_of_hyphens_takes_no_longer_than_its_length() {
        String text = "abc-\n".repeat(200_000) + "end.";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> new ArticleParser().parse(text));
    }
}
