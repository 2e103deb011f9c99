package org.newsgraph.ingest.resolve;

import java.util.List;
import java.util.Optional;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.Evidence;
import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/** The mentions of one article, with what is worked out once for each. */
record Article(ArticleText text, List<DetectedMention> mentions, List<String> keys, KnownNames known) {
    static Article of(ArticleText text, List<DetectedMention> mentions, KnownNames known) {
        return new Article(text, mentions, mentions.stream().map(mention -> NameKey.of(named(text, mention))).toList(),
                known);
    }

    private static String named(ArticleText text, DetectedMention mention) {
        String block = text.blocks().get(mention.block()).text();
        return PlaceFront.before(block, mention.start(), mention.kind()).map(word -> word + " " + mention.text())
                .orElse(mention.text());
    }

    String key(int mention) {
        return keys.get(mention);
    }

    String written(int mention) {
        return mentions.get(mention).text();
    }

    EntityKind kind(int mention) {
        return mentions.get(mention).kind();
    }

    boolean isLikely(int mention) {
        return mentions.get(mention).evidence() == Evidence.LIKELY;
    }

    String block(int mention) {
        return text.blocks().get(mentions.get(mention).block()).text();
    }

    boolean isHeading(int mention) {
        return text.blocks().get(mentions.get(mention).block()).kind() != BlockKind.PARAGRAPH;
    }

    int start(int mention) {
        return mentions.get(mention).start();
    }

    /** The one entity that the directory lists under the mention's name and kind. */
    Optional<Long> entity(int mention) {
        List<Long> entities = entities(mention);
        return entities.size() == 1 ? Optional.of(entities.get(0)) : Optional.empty();
    }

    /** Whether the directory lists several entities under the mention's name and kind. */
    boolean isShared(int mention) {
        return entities(mention).size() > 1;
    }

    private List<Long> entities(int mention) {
        return known.meantBy(named(text, mentions.get(mention))).stream().filter(name -> name.kind() == kind(mention))
                .map(KnownName::entityId).distinct().limit(2).toList();
    }
}
