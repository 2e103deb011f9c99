package org.newsgraph.diff;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of an article from one revision to another. */
@Description("What became of an article's headline, headings and paragraphs from one revision to another.")
public record RevisionDiff(@Description("Number of the revision that is compared with, counted from 1.") int from,
        @Description("Number of the revision that is compared, counted from 1.") int to,
        @NonNull @Description("In the order of revision `to`; what is removed stands behind what stood before it. Each block of both revisions is in exactly one of them.") List<@NonNull DiffBlock> blocks) {
}
