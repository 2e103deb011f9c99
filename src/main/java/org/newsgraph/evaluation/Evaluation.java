package org.newsgraph.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.newsgraph.annotation.AnnotatedSpan;
import org.newsgraph.annotation.AnnotatedText;
import org.newsgraph.vocabulary.EntityKind;

/**
 * The scores of all texts together.
 *
 * @param kinds
 *        by way of matching and kind
 * @param links
 *        of spans marked with a link: a link is right if it stands at the exact span and is the same
 */
public record Evaluation(Map<SpanMatch, Map<EntityKind, Score>> kinds, Shares clusters, Score links) {

    /** A marked text of which nothing was found counts as one with no spans found; further found texts are left out. */
    public static Evaluation of(Map<String, AnnotatedText> found, Map<String, AnnotatedText> marked) {
        Map<SpanMatch, Map<EntityKind, Score>> kinds = new EnumMap<>(SpanMatch.class);
        Shares clusters = Shares.NONE;
        Score links = Score.NONE;
        for (AnnotatedText text : marked.values()) {
            AnnotatedText seen = found.getOrDefault(text.id(), new AnnotatedText(text.id(), List.of()));
            for (SpanMatch match : SpanMatch.values()) {
                for (EntityKind kind : EntityKind.values()) {
                    kinds.computeIfAbsent(match, key -> new EnumMap<>(EntityKind.class)).merge(kind,
                            match.score(ofKind(seen, kind), ofKind(text, kind)), Score::plus);
                }
            }
            clusters = clusters.plus(BCubed.score(seen.spans(), text.spans()));
            links = links.plus(links(seen.spans(), text.spans()));
        }
        return new Evaluation(kinds, clusters, links);
    }

    /** All kinds together. */
    public Score all(SpanMatch match) {
        return kinds.get(match).values().stream().reduce(Score.NONE, Score::plus);
    }

    private static List<AnnotatedSpan> ofKind(AnnotatedText text, EntityKind kind) {
        return text.spans().stream().filter(span -> span.type() == kind).toList();
    }

    private static Score links(List<AnnotatedSpan> found, List<AnnotatedSpan> marked) {
        List<AnnotatedSpan> linked = found.stream().filter(span -> span.link() != null).toList();
        List<AnnotatedSpan> wanted = marked.stream().filter(span -> span.link() != null).toList();
        long right = linked.stream().filter(span -> wanted.stream().anyMatch(other -> span.start() == other.start()
                && span.end() == other.end() && other.link().equals(span.link()))).count();
        return new Score(right, linked.size(), wanted.size());
    }
}
