package org.newsgraph.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.newsgraph.annotation.AnnotatedSpan;

/** When a found span counts as a marked one. */
public enum SpanMatch {
    /** Same start, end and kind. */
    EXACT {
        @Override
        boolean agree(AnnotatedSpan found, AnnotatedSpan marked) {
            return found.start() == marked.start() && found.end() == marked.end() && found.type() == marked.type();
        }
    },
    /** Same kind, and at least one code point in common. */
    OVERLAP {
        @Override
        boolean agree(AnnotatedSpan found, AnnotatedSpan marked) {
            return found.start() < marked.end() && marked.start() < found.end() && found.type() == marked.type();
        }
    };

    abstract boolean agree(AnnotatedSpan found, AnnotatedSpan marked);

    /** Each span counts once: a long one over two marked ones is right once. */
    Score score(List<AnnotatedSpan> found, List<AnnotatedSpan> marked) {
        List<AnnotatedSpan> left = inOrder(marked);
        List<AnnotatedSpan> seen = inOrder(found);
        int all = left.size();
        for (AnnotatedSpan span : seen) {
            left.stream().filter(other -> agree(span, other)).findFirst().ifPresent(left::remove);
        }
        return new Score(all - left.size(), seen.size(), all);
    }

    private static List<AnnotatedSpan> inOrder(List<AnnotatedSpan> spans) {
        List<AnnotatedSpan> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(AnnotatedSpan::start).thenComparingInt(AnnotatedSpan::end));
        return sorted;
    }
}
