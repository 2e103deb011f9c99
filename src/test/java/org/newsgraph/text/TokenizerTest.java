package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newsgraph.text.Token.Kind;
import org.newsgraph.text.Token.Shape;

class TokenizerTest {

    @Test
    void abbreviations_keep_their_full_stops() {
        assertThat(words("Mr. Ortega met U.S. envoys at 9 a.m. sharp"))
                .containsExactly("Mr.", "Ortega", "met", "U.S.", "envoys", "at", "9", "a.m.", "sharp");
    }

    @Test
    void the_full_stop_of_a_sentence_is_no_part_of_its_last_word() {
        assertThat(words("They left Norway.")).containsExactly("They", "left", "Norway", ".");
    }

    @Test
    void possessive_endings_are_split_off() {
        assertThat(words("Norway's and the Ortegas’ boats")).containsExactly("Norway", "'s", "and", "the", "Ortegas",
                "’",
                "boats");
    }

    @Test
    void apostrophes_within_a_name_stay() {
        assertThat(words("O'Neill d’Ivoire don't")).containsExactly("O'Neill", "d’Ivoire", "don't");
    }

    @Test
    void hyphenated_words_stay_whole() {
        assertThat(words("Oslo-based Ki-moon")).containsExactly("Oslo-based", "Ki-moon");
    }

    @Test
    void names_of_companies_keep_their_inner_signs() {
        assertThat(words("AT&T bought Acme.com for 1,000.50.")).containsExactly("AT&T", "bought", "Acme.com", "for",
                "1,000.50", ".");
    }

    @Test
    void each_ideograph_is_a_token() {
        assertThat(Tokenizer.tokens("北京 Oslo")).extracting(Token::kind).containsExactly(Kind.IDEOGRAPH, Kind.IDEOGRAPH,
                Kind.WORD);
    }

    @Test
    void what_nobody_sees_is_no_end_of_a_word_and_no_sign() {
        assertThat(words("\u2068Tom\u00AD\u200B Reed\u2069\u200F met \u200BNATO\u2060, twice\uFEFF 12\u200B"))
                .containsExactly("Tom", "Reed", "met", "NATO", ",", "twice", "12");
        assertThat(words("Ju\u00ADli\u200Banne")).containsExactly("Ju\u00ADli\u200Banne");
        assertThat(words("\u0D28\u0D4D\u200D \u0645\u06CC\u200C\u0631\u0648\u062F")).containsExactly(
                "\u0D28\u0D4D\u200D", "\u0645\u06CC\u200C\u0631\u0648\u062F");
    }

    @Test
    void emoji_are_one_sign() {
        assertThat(words("Oslo😀!")).containsExactly("Oslo", "😀", "!");
    }

    @Test
    void shapes_tell_how_a_word_is_cased() {
        assertThat(Tokenizer.tokens("oslo Oslo OSLO iPhone أوسلو 12")).extracting(Token::shape).containsExactly(
                Shape.LOWER,
                Shape.CAPITALIZED, Shape.CAPITALS, Shape.INNER_CAPITAL, Shape.CASELESS, Shape.NONE);
    }

    @Test
    @Timeout(20)
    void a_mebibyte_of_anything_takes_linear_time() {
        for (String piece : List.of("A", "A. ", "a-", "'s", "(", "\"", ".'", "é", "中", "A.A")) {
            assertThat(Tokenizer.tokens(piece.repeat((1 << 20) / piece.length()))).isNotEmpty();
        }
    }

    private static List<String> words(String text) {
        return Tokenizer.tokens(text).stream().map(token -> token.in(text)).toList();
    }
}
