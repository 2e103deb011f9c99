package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void a_full_stop_before_a_capital_ends_a_sentence() {
        assertThat(sentences("Talks failed. Norway left!  Who stays?")).containsExactly("Talks failed.", "Norway left!",
                "Who stays?");
    }

    @Test
    void a_full_stop_before_a_small_letter_ends_none() {
        assertThat(sentences("Acme.com grew 3.5 per cent. vs. last year")).hasSize(1);
    }

    @Test
    void titles_and_initials_end_none() {
        assertThat(sentences("Mr. Ortega met J. R. Lund. They spoke.")).containsExactly("Mr. Ortega met J. R. Lund.",
                "They spoke.");
    }

    @Test
    void the_us_army_stays_whole() {
        assertThat(sentences("He joined the U.S. Army in May.")).hasSize(1);
    }

    @Test
    void an_abbreviation_before_a_common_first_word_ends_a_sentence() {
        assertThat(sentences("He lives in the U.S. The army called.")).hasSize(2);
    }

    @Test
    void a_king_may_end_a_sentence() {
        assertThat(sentences("She wrote of George V. The play failed.")).hasSize(2);
    }

    @Test
    void closing_quotes_belong_to_the_sentence_that_they_close() {
        assertThat(sentences("“We agree.” Lund left. (He was late.) Then it rained.")).containsExactly("“We agree.”",
                "Lund left.", "(He was late.)", "Then it rained.");
    }

    @Test
    void an_empty_line_ends_a_sentence_and_a_single_break_does_not() {
        assertThat(sentences("One\n\nTwo\nthree")).containsExactly("One", "Two\nthree");
    }

    @Test
    void chinese_sentences_need_no_blank() {
        assertThat(sentences("北京下雨。上海晴。")).hasSize(2);
    }

    @Test
    void blank_text_has_no_sentence() {
        assertThat(sentences(" \n ")).isEmpty();
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(sentence -> sentence.in(text)).toList();
    }
}
