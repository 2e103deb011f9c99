package org.newsgraph.annotation;

import java.util.List;

/**
 * What was found in one text, or what a reader marked in it.
 *
 * @param spans
 *        in the order of the file
 */
public record AnnotatedText(String id, List<AnnotatedSpan> spans) {
    public AnnotatedText {
        spans = List.copyOf(spans);
    }
}
