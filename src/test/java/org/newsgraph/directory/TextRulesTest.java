package org.newsgraph.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.graphql.ApiException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextRulesTest {
    @Test
    void white_space_of_every_sort_is_collapsed() {
        assertThat(TextRules.name("name", "\u00A0 A\t\u2003\r\nB\u2028")).isEqualTo("A B");
    }

    @Test
    void a_character_outside_the_basic_plane_is_kept() {
        assertThat(TextRules.name("name", "\uD83D\uDE80")).isEqualTo("\uD83D\uDE80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\uFEFF\u0301", "a\0b", "a\u001Bb", "a\uD83Db", "\uDE80"})
    void a_name_that_cannot_be_seen_or_stored_is_refused(String name) {
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> TextRules.name("input.name", name))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("input.name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://a.example", "HTTPS://a.example:8443/x?y=z#w", "https://lt.example/Šarūnas",
            "http://[::1]/"})
    void an_absolute_web_address_is_kept_as_it_is(String url) {
        assertThat(TextRules.url("sameAs", url)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.example", "//a.example/", "mailto:a@a.example", "http:/a", "http:", "http://",
            "javascript:alert(1)", "http://a.example/\0", "http://a.example/ b"})
    void every_other_address_is_refused(String url) {
        assertThatExceptionOfType(ApiException.class).isThrownBy(() -> TextRules.url("sameAs", url));
    }
}
