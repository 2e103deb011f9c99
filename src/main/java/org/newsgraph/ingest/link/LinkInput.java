package org.newsgraph.ingest.link;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.text.ArticleText;

/**
 * All that linking looks at.
 *
 * @param date
 *        the day of publication; null if unknown
 * @param known
 *        the names of the directory that may stand in the text
 * @param context
 *        of the entities that bear those names
 */
public record LinkInput(ArticleText text, @Nullable LocalDate date, List<ResolvedMention> mentions, KnownNames known,
        LinkContext context) {
    public LinkInput {
        mentions = List.copyOf(mentions);
    }
}
