package org.newsgraph.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.newsgraph.annotation.AnnotatedSpan;
import org.newsgraph.annotation.AnnotatedText;
import org.newsgraph.vocabulary.EntityKind;

/**
 * The scores of all texts together.
 *
 * @param kinds
 *        by way of matching and kind
 * @param links
 *        of spans marked with a link: found are those of them that stand in both texts and were given a link, right are
 *        those whose link means the same; a link at another span cannot be judged and counts as missed
 */
public record Evaluation(Map<SpanMatch, Map<EntityKind, Score>> kinds, Shares clusters, Score links) {

    /** With links that are the same where they are equal. */
    public static Evaluation of(Map<String, AnnotatedText> found, Map<String, AnnotatedText> marked) {
        return of(found, marked, String::equals);
    }

    /**
     * A marked text of which nothing was found counts as one with no spans found; further found texts are left out.
     *
     * @param meansSame
     *        whether a found link and a marked one mean the same
     */
    public static Evaluation of(Map<String, AnnotatedText> found, Map<String, AnnotatedText> marked,
            BiPredicate<String, String> meansSame) {
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
            links = links.plus(links(seen.spans(), text.spans(), meansSame));
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

    private static Score links(List<AnnotatedSpan> found, List<AnnotatedSpan> marked,
            BiPredicate<String, String> meansSame) {
        List<AnnotatedSpan> wanted = marked.stream().filter(span -> span.link() != null).toList();
        int judged = 0;
        int right = 0;
        for (AnnotatedSpan span : wanted) {
            Optional<String> link = found.stream()
                    .filter(other -> other.start() == span.start() && other.end() == span.end())
                    .map(AnnotatedSpan::link).filter(Objects::nonNull).findFirst();
            judged += link.isPresent() ? 1 : 0;
            right += link.filter(given -> meansSame.test(given, span.link())).isPresent() ? 1 : 0;
        }
        return new Score(right, judged, wanted.size());
    }
}
