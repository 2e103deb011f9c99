package org.newsgraph.ingest.detect;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.newsgraph.vocabulary.EntityKind;

/** A whole article, read without a directory. */
class NatoArticleTest {
    private final List<DetectedMention> mentions = new TrainedDetector().detect(NatoArticle.TEXT, KnownNames.none());

    @Test
    void every_name_is_found_and_nothing_else() {
        Map<String, Long> counts = mentions.stream().collect(groupingBy(DetectedMention::text, counting()));
        assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(Map.entry("NATO", 10L),
                Map.entry("Ukraine", 6L),
                Map.entry("Smith", 4L), Map.entry("Russia", 3L), Map.entry("US", 3L), Map.entry("Eastern Europe", 2L),
                Map.entry("Baltic states", 2L), Map.entry("Julianne Smith", 1L), Map.entry("Lithuania", 1L),
                Map.entry("Kyiv", 1L), Map.entry("Kremlin", 1L)));
        assertThat(mentions).hasSize(34);
    }

    @Test
    void each_name_has_its_kind() {
        assertThat(mentions).filteredOn(mention -> mention.kind() == EntityKind.PERSON)
                .extracting(DetectedMention::text).containsOnly("Julianne Smith", "Smith");
        assertThat(mentions).filteredOn(mention -> mention.kind() == EntityKind.ORGANIZATION)
                .extracting(DetectedMention::text).containsOnly("NATO", "Kremlin");
    }
}
