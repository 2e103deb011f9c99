package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A byline names who is surely a person, and is read in a time that grows with its length alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BylineTest {
    private static final String LONG = "Am\u00e9lie-".repeat(20_000) + "Ruiz";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"By Ana Ruiz | Ana Ruiz", "by Ana O'Neill-Ruiz | Ana O'Neill-Ruiz",
            "BY ADA LIND AND PER HOLM | ADA LIND; PER HOLM", "By ADA LIND IN OSLO | ADA LIND",
            "By J.-P. Holm & Jon McEk | J.-P. Holm; Jon McEk", "By J P Holm, in Oslo and Bergen | J P Holm",
            "By Ada Lind, Per Holm, and Maria de la Cruz y Vega | Ada Lind; Per Holm; Maria de la Cruz y Vega"})
    void people_are_named_in_their_order(String byline, String names) {
        assertThat(Byline.names(byline)).containsExactly(names.split("; "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "By ", "Ana", "Staff and agencies", "By Ada Lind, Per Holm",
            "By Ada Lind,  and Per Holm",
            "By Ada Lind and", "By Ada Lind and Per Holm and Jon Ek", "By JON EK Meridian Writers", "By Harbour News",
            "By Ana Ruiz Maria Quell Ada", "By Ada Lind and Per Holm, Meridian Writers"})
    void nobody_is_named_where_it_cannot_be_told_who_is_one(String byline) {
        assertThat(Byline.names(byline)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%1$s %1$s %1$s %1$s!", "%1$s %1$s %1$s, %1$s %1$s %1$s and %1$s %1$s, Meridian Writers",
            "Ana-%1$s.", "Ana van%2$s", "Ana%3$s", "ANA%3$s", "Ana Ruiz%4$s and Jon", "J%5$s"})
    void long_words_and_long_lists_that_are_no_names_cost_little(String form) {
        String byline = "By " + String.format(form, LONG, " van".repeat(20_000), " in".repeat(20_000),
                ", Jon Ek".repeat(20_000), "-J.".repeat(20_000));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Byline.names(byline));
    }

    @Test
    void a_list_of_ten_thousand_people_is_read() {
        assertThat(Byline.names("By " + "Ana Ruiz, ".repeat(10_000) + "Jon Ek and Ada Lind")).hasSize(10_002)
                .endsWith("Jon Ek", "Ada Lind");
        assertThat(
                Byline.names("By Christopher Bartholomew Montgomery Featherstone and Maximiliane Alexandrina Wilhelmina"
                        + " Hohenzollern"))
                .isEqualTo(List.of("Christopher Bartholomew Montgomery Featherstone",
                        "Maximiliane Alexandrina Wilhelmina Hohenzollern"));
    }
}
