package org.newsgraph.ingest.resolve;

import java.util.List;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.text.ArticleText;

/** Says which mentions of one article name the same thing, and why. Pure. */
public interface MentionResolver {

    /** One resolved mention for every detected one, in the same order. */
    List<ResolvedMention> resolve(ArticleText text, List<DetectedMention> mentions, KnownNames known);
}
