package org.newsgraph.crossref;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.vocabulary.CoMentionWindow;

/** Two entities that are named together. */
@Description("Two entities that published articles name together.")
public record CoMention(@Ignore Pair pair,
        @Description("Exact number of windows (articles, sections, paragraphs or sentences) that name both.") int count,
        @Description("Exact number of articles with at least one such window.") int articleCount) {

    /** Who, how near, and when. */
    public record Pair(long entity, long other, CoMentionWindow window, Period period) {
    }

    @NonNull
    @Description("How near to each other the names stand.")
    public CoMentionWindow getWindow() {
        return pair.window;
    }
}
