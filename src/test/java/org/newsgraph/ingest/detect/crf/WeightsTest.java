package org.newsgraph.ingest.detect.crf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final long FEATURE = Hash.of("a feature");

    @Test
    void a_known_feature_adds_its_weights() {
        Weights.Builder builder = new Weights.Builder(1);
        builder.begin(ModelReader.shorten(FEATURE), 0.25f);
        builder.weight(3, (byte) -8);
        float[] scores = new float[2 * Label.COUNT];
        builder.build().addTo(FEATURE, scores, Label.COUNT);
        assertThat(scores[Label.COUNT + 3]).isEqualTo(-2);
    }

    @Test
    void an_unknown_feature_adds_nothing() {
        float[] scores = new float[Label.COUNT];
        new Weights.Builder(0).build().addTo(FEATURE, scores, 0);
        assertThat(scores).containsOnly(0);
    }
}
