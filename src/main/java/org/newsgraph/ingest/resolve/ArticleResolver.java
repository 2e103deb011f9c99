package org.newsgraph.ingest.resolve;

import java.util.List;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.text.ArticleText;

/**
 * Chains the mentions of one article by name, by the directory's aliases, and by the forms that English news falls back
 * on once it has introduced somebody. Where two people share a surname, the surname alone joins neither.
 */
public final class ArticleResolver implements MentionResolver {

    @Override
    public List<ResolvedMention> resolve(ArticleText text, List<DetectedMention> mentions, KnownNames known) {
        return new Reading(Article.of(text, mentions, known)).read();
    }
}
