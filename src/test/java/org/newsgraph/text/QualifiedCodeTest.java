package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QualifiedCodeTest {
    @ParameterizedTest
    @CsvSource({"medtop, 20000587, medtop:20000587", "dailies, la:17, dailies:la:17",
            "http://cv.example.org/, W 3, http%3A%2F%2Fcv.example.org%2F:W 3", "two words, 1, two%20words:1",
            "50% off+, 1, 50%25%20off%2B:1", "th\u00e8me, \u00e9t\u00e9, th%C3%A8me:\u00e9t\u00e9", ", 17, 17",
            ", a:b, :a:b", ", :a, ::a", ", Re: tax, Re: tax", ", https://cv.example.org/1, https://cv.example.org/1"})
    void scheme_and_code_come_back_from_their_text(String scheme, String code, String text) {
        assertThat(new QualifiedCode(scheme, code)).hasToString(text);
        assertThat(QualifiedCode.parse(text)).isEqualTo(new QualifiedCode(scheme, code));
    }

    @ParameterizedTest
    @CsvSource({"s, //x, s:%2F/x", "s, /x, s:/x", "s, ' x', s:%20x", "s, %2F/x, s:%252F/x", "s, %25, s:%2525",
            "s, %41, s:%41", ", //x, //x", ", '%2F', '%2F'", ", s:%2F/x, :s:%2F/x"})
    void a_code_that_would_be_the_rest_of_a_url_or_sentence_is_escaped_behind_its_scheme(String scheme, String code,
            String text) {
        assertThat(new QualifiedCode(scheme, code)).hasToString(text);
        assertThat(QualifiedCode.read(text)).isEqualTo(new QualifiedCode(scheme, code));
    }

    @ParameterizedTest
    @CsvSource({"100%:1, 100%, 1", "a%zz:1, a%zz, 1"})
    void what_only_looks_like_an_escape_is_none(String text, String scheme, String code) {
        assertThat(QualifiedCode.parse(text)).isEqualTo(new QualifiedCode(scheme, code));
    }

    @ParameterizedTest
    @CsvSource({"medtop:1, Re:Election, false, medtop, 1", ", Re:Election, false, , Re:Election",
            ", dailies:17, true, dailies, 17", ", :Re:Election, true, , Re:Election"})
    void a_literal_has_a_scheme_only_if_we_wrote_it(String qcode, String literal, boolean ours, String scheme,
            String code) {
        assertThat(QualifiedCode.of(qcode, literal, ours)).isEqualTo(new QualifiedCode(scheme, code));
    }
}
