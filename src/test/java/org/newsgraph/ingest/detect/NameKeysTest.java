package org.newsgraph.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeysTest {

    @Test
    void runs_start_where_a_name_may_start() {
        assertThat(NameKeys.of(Texts.paragraphs("the Bank of Oslo"))).contains("bank of oslo", "oslo", "the bank")
                .doesNotContain("of oslo", "of");
    }

    @Test
    void small_names_and_particles_count() {
        assertThat(NameKeys.of(Texts.paragraphs("on eBay with van Quell and al-Velkos"))).contains("ebay", "van quell",
                "al velkos");
    }

    @Test
    void parts_of_hyphenated_words_count() {
        assertThat(NameKeys.of(Texts.paragraphs("the Acme-Globex merger"))).contains("acme", "globex", "acme globex");
    }

    @Test
    void initials_and_possessives_have_the_key_of_the_written_name() {
        assertThat(NameKeys.of(Texts.paragraphs("U.S. Army at MacDuff's"))).contains("us army", "macduff", "macduffs");
    }

    @Test
    void a_long_text_gives_a_bounded_number() {
        StringBuilder names = new StringBuilder();
        for (int word = 0; word < 30_000; word++) {
            names.append("Name").append(word).append(' ');
        }
        assertThat(NameKeys.of(Texts.paragraphs(names.toString()))).hasSize(NameKeys.MOST).contains("name1",
                "name9999");
    }
}
