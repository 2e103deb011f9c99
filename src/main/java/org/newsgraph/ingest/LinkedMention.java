package org.newsgraph.ingest;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.crossref.CrossReferences.Named;
import org.newsgraph.mention.Mention;
import org.newsgraph.vocabulary.LinkStatus;
import org.newsgraph.vocabulary.MentionForm;
import org.newsgraph.vocabulary.MentionLocation;
import org.newsgraph.vocabulary.ParagraphRole;

/**
 * A mention about to be stored, with keys of whom it names or may name.
 *
 * @param entity
 *        null unless it is linked
 * @param candidates
 *        whom an ambiguous one may name, the likeliest first
 */
record LinkedMention(Mention mention, @Nullable Long entity, List<Long> candidates) {

    static LinkedMention to(long entity, Mention mention) {
        mention.linkStatus = LinkStatus.LINKED;
        return new LinkedMention(mention, entity, List.of());
    }

    static LinkedMention toOneOf(List<Long> candidates, Mention mention) {
        mention.linkStatus = LinkStatus.AMBIGUOUS;
        return new LinkedMention(mention, null, candidates);
    }

    static LinkedMention toNone(Mention mention) {
        mention.linkStatus = LinkStatus.UNKNOWN;
        return new LinkedMention(mention, null, List.of());
    }

    /** Whether it counts as an appearance of an entity. */
    boolean isNaming() {
        return entity != null && mention.form == MentionForm.NAME;
    }

    Named named() {
        if (entity == null) {
            throw new IllegalStateException("the mention names nobody");
        }
        return new Named(entity, mention.location == MentionLocation.HEADLINE,
                mention.location == MentionLocation.HEADING,
                mention.paragraph != null && mention.paragraph.role == ParagraphRole.LEAD, mention.block);
    }
}
