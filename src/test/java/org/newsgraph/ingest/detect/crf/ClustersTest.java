package org.newsgraph.ingest.detect.crf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClustersTest {

    @Test
    void a_word_has_its_cluster_and_others_have_none() {
        Clusters clusters = clusters("0110", "town");
        assertThat(clusters.of("town")).isEqualTo(0b10110);
        assertThat(clusters.of("towns")).isZero();
    }

    @Test
    void figures_count_as_zero() {
        assertThat(clusters("01", "g00").of("g20")).isEqualTo(0b101);
    }

    @Test
    void a_prefix_is_the_first_bits() {
        assertThat(Clusters.prefix(0b10110, 2)).isEqualTo(0b101);
        assertThat(Clusters.prefix(0b101, 4)).isEqualTo(0b101);
    }

    private static Clusters clusters(String bits, String word) {
        Clusters.Builder builder = new Clusters.Builder(1);
        builder.add(bits, word);
        return builder.build();
    }
}
