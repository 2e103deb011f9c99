package org.newsgraph.search;

import org.eclipse.microprofile.graphql.Description;

/** Where a word that was looked for stands. */
@Description("Where a word that was looked for stands in its text; half-open.")
public record Highlight(@Description("First UTF-16 code unit.") int start,
        @Description("One past the last UTF-16 code unit.") int end,
        @Description("First code point.") int startCodePoint,
        @Description("One past the last code point.") int endCodePoint) {
}
