package org.newsgraph.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.newsgraph.vocabulary.EntityKind.ORGANIZATION;
import static org.newsgraph.vocabulary.EntityKind.PERSON;

import java.util.List;
import java.util.Map;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.newsgraph.annotation.AnnotatedSpan;
import org.newsgraph.annotation.AnnotatedText;
import org.newsgraph.vocabulary.EntityKind;

/** Scores worked out by hand. */
class EvaluationTest {
    private static final Offset<Double> EXACTLY = within(1e-9);

    @Test
    void an_exact_span_has_both_ends_and_the_kind() {
        Evaluation scores = compare(List.of(span(0, 4, PERSON), span(5, 9, PERSON), span(10, 14, PERSON)),
                List.of(span(0, 4, PERSON), span(5, 8, PERSON), span(10, 14, ORGANIZATION)));
        assertThat(scores.all(SpanMatch.EXACT)).isEqualTo(new Score(1, 3, 3));
        assertThat(scores.kinds().get(SpanMatch.EXACT).get(PERSON)).isEqualTo(new Score(1, 3, 2));
    }

    @Test
    void an_overlapping_span_counts_once() {
        Evaluation scores = compare(List.of(span(0, 9, PERSON)), List.of(span(0, 4, PERSON), span(5, 9, PERSON)));
        assertThat(scores.all(SpanMatch.OVERLAP)).isEqualTo(new Score(1, 1, 2));
        assertThat(scores.all(SpanMatch.EXACT)).isEqualTo(new Score(0, 1, 2));
    }

    @Test
    void f1_is_the_harmonic_mean() {
        assertThat(new Score(1, 1, 2).f1()).isEqualTo(2.0 / 3, EXACTLY);
        assertThat(Score.NONE.f1()).isEqualTo(1);
    }

    @Test
    void a_text_that_is_missing_has_no_span_found() {
        Evaluation scores = Evaluation.of(Map.of(), Map.of("a", text(span(0, 4, PERSON))));
        assertThat(scores.all(SpanMatch.EXACT)).isEqualTo(new Score(0, 0, 1));
    }

    @Test
    void clusters_are_scored_by_the_company_of_each_mention() {
        Evaluation scores = compare(List.of(in("x", 0), in("x", 5), in("x", 10)),
                List.of(in("1", 0), in("1", 5), in("2", 10)));
        assertThat(scores.clusters().precision()).isEqualTo((2.0 / 3 + 2.0 / 3 + 1.0 / 3) / 3, EXACTLY);
        assertThat(scores.clusters().recall()).isEqualTo(1, EXACTLY);
    }

    @Test
    void clusters_are_compared_over_common_mentions() {
        Evaluation scores = compare(List.of(in("x", 0), in("x", 20)), List.of(in("1", 0), in("1", 5)));
        assertThat(scores.clusters()).isEqualTo(new Shares(1, 1, 1));
    }

    @Test
    void a_link_is_right_at_the_exact_span_only() {
        Evaluation scores = compare(List.of(linked(0, 4, "Q1"), linked(5, 9, "Q2"), linked(10, 14, "Q3")),
                List.of(linked(0, 4, "Q1"), linked(5, 8, "Q2"), linked(10, 14, "Q4"), linked(20, 24, "Q5")));
        assertThat(scores.links()).isEqualTo(new Score(1, 2, 4));
    }

    @Test
    void links_of_two_vocabularies_may_mean_the_same() {
        Map<String, AnnotatedText> found = Map.of("a", text(linked(0, 4, "Q20")));
        Map<String, AnnotatedText> marked = Map.of("a", text(linked(0, 4, "Norway")));
        assertThat(Evaluation.of(found, marked, (one, other) -> one.equals("Q20") && other.equals("Norway")).links())
                .isEqualTo(new Score(1, 1, 1));
    }

    private static Evaluation compare(List<AnnotatedSpan> found, List<AnnotatedSpan> marked) {
        return Evaluation.of(Map.of("a", new AnnotatedText("a", found)), Map.of("a", new AnnotatedText("a", marked)));
    }

    private static AnnotatedText text(AnnotatedSpan... spans) {
        return new AnnotatedText("a", List.of(spans));
    }

    private static AnnotatedSpan span(int start, int end, EntityKind kind) {
        return new AnnotatedSpan(start, end, kind, null, null);
    }

    private static AnnotatedSpan in(String entity, int start) {
        return new AnnotatedSpan(start, start + 4, PERSON, entity, null);
    }

    private static AnnotatedSpan linked(int start, int end, String link) {
        return new AnnotatedSpan(start, end, PERSON, null, link);
    }
}
