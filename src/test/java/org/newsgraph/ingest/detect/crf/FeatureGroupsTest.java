package org.newsgraph.ingest.detect.crf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.Token.Shape;

/** What each group looks at: the features of a word stay the same where what they look at does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeatureGroupsTest {
    private static final Clusters CLUSTERS = clusters();

    private static Clusters clusters() {
        Clusters.Builder builder = new Clusters.Builder(2);
        builder.add(0b10110101011, "oslo");
        builder.add(0b10110101000, "bergen");
        return builder.build();
    }

    @Test
    void words_are_seen_two_places_around() {
        assertThat(words("We saw Oslo again today", 2)).isEqualTo(words("We saw Oslo again today and left", 2))
                .isNotEqualTo(words("They saw Oslo again today", 2));
    }

    @Test
    void another_word_of_the_same_spelling_shares_shape_and_ending() {
        assertThat(common(spelling("in Velkos", 1), spelling("in Tarkos", 1))).isNotEmpty();
        assertThat(spelling("in Velkos", 1)).isNotEqualTo(spelling("in velkos", 1));
    }

    @Test
    void words_of_one_cluster_share_its_prefixes_but_not_its_end() {
        assertThat(clustered("in Oslo", 1)).isNotEqualTo(clustered("in Bergen", 1));
        assertThat(common(clustered("in Oslo", 1), clustered("in Bergen", 1))).isNotEmpty();
    }

    @Test
    void a_run_of_capitals_is_seen_as_a_whole() {
        assertThat(runs("the Anna Maria Velkos Fund", 1)).isNotEqualTo(runs("the Anna Maria Velkos Bank", 1));
        assertThat(runs("the small town", 1)).isEmpty();
    }

    @Test
    void the_words_other_occurrences_are_evidence() {
        assertThat(evidence("Velkos left . Mr Velkos spoke .", 0).size())
                .isGreaterThan(evidence("Velkos left . Mr Quell spoke .", 0).size());
    }

    @Test
    void lists_are_seen_by_place_in_the_name() {
        long first = Mark.ofName(0, 0, 2, 0);
        long last = Mark.ofName(0, 0, 2, 1);
        assertThat(marks(first)).isNotEqualTo(marks(last));
        assertThat(common(marks(first), marks(last))).isNotEmpty();
    }

    private static Set<Long> words(String text, int word) {
        return of(new WordFeatures(reading(text, 0)), word);
    }

    private static Set<Long> spelling(String text, int word) {
        return of(new SpellingFeatures(reading(text, 0)), word);
    }

    private static Set<Long> clustered(String text, int word) {
        return of(new ClusterFeatures(reading(text, 0)), word);
    }

    private static Set<Long> runs(String text, int word) {
        Reading reading = reading(text, 0);
        return of(new RunFeatures(reading, new Runs(reading.words)), word);
    }

    private static Set<Long> evidence(String text, int word) {
        Reading reading = reading(text, 0);
        return of(new EvidenceFeatures(reading, new Runs(reading.words)), word);
    }

    private static Set<Long> marks(long marks) {
        return of(new MarkFeatures(reading("Oslo", marks)), 0);
    }

    /** One sentence whose words are parted by blanks. */
    private static Reading reading(String text, long marks) {
        Words.Builder builder = new Words.Builder();
        builder.beginSentence(true);
        boolean start = true;
        for (String word : text.split(" ")) {
            Shape shape = Character.isUpperCase(word.charAt(0)) ? Shape.CAPITALIZED : Shape.LOWER;
            builder.add(word, word.toLowerCase(Locale.ROOT), shape, start, marks);
            start = false;
        }
        builder.endSentence();
        return new Reading(builder.build(), CLUSTERS);
    }

    private static Set<Long> of(FeatureGroup group, int word) {
        Features features = new Features();
        group.add(Words.PAD + word, features);
        Set<Long> hashes = new TreeSet<>();
        for (int feature = 0; feature < features.size(); feature++) {
            hashes.add(features.get(feature));
        }
        return hashes;
    }

    private static Set<Long> common(Set<Long> one, Set<Long> other) {
        Set<Long> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }
}
