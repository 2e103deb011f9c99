package org.newsgraph.ingest.detect.crf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

class ClustersTest {

    @Test
    void a_word_has_its_cluster_and_others_have_none() throws IOException {
        Clusters clusters = clusters("0110\ttown\n");
        assertThat(clusters.of("town")).isEqualTo(0b10110);
        assertThat(clusters.of("towns")).isZero();
    }

    @Test
    void figures_count_as_zero() throws IOException {
        assertThat(clusters("01\tg00\n").of("g20")).isEqualTo(0b101);
        assertThat(clusters("01\tg20\n").of("g00")).isEqualTo(0b101);
    }

    @Test
    void words_in_any_script_have_clusters_and_the_last_line_may_lack_its_end() throws IOException {
        Clusters clusters = clusters("0\tzürich\n1\tМосква");
        assertThat(clusters.of("zürich")).isEqualTo(0b10);
        assertThat(clusters.of("Москва")).isEqualTo(0b11);
    }

    @Test
    void a_prefix_is_the_first_bits() {
        assertThat(Clusters.prefix(0b10110, 2)).isEqualTo(0b101);
        assertThat(Clusters.prefix(0b101, 4)).isEqualTo(0b101);
    }

    private static Clusters clusters(String lines) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
            gzip.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        return ClustersReader.read(new ByteArrayInputStream(file.toByteArray()));
    }
}
