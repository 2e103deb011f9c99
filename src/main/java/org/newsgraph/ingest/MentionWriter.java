package org.newsgraph.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.article.Revision;
import org.newsgraph.crossref.CrossReferences.Named;
import org.newsgraph.directory.NamedEntity;
import org.newsgraph.ingest.ArticleWriter.Stored;
import org.newsgraph.ingest.BlockLayout.Placed;
import org.newsgraph.ingest.ProvisionalEntities.Entry;
import org.newsgraph.ingest.ProvisionalEntities.Taken;
import org.newsgraph.ingest.link.LinkDecision;
import org.newsgraph.ingest.link.LinkDecision.Ambiguous;
import org.newsgraph.ingest.link.LinkDecision.Linked;
import org.newsgraph.ingest.link.LinkDecision.NewEntity;
import org.newsgraph.ingest.link.LinkDecision.Unknown;
import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.mention.Mention;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.vocabulary.LinkStatus;
import org.newsgraph.vocabulary.MentionForm;
import org.newsgraph.vocabulary.MentionLocation;
import org.newsgraph.vocabulary.ParagraphRole;

/** Stores the mentions of a revision. */
@ApplicationScoped
class MentionWriter {
    private final ProvisionalEntities provisional;
    private final Detectors detectors;

    MentionWriter(ProvisionalEntities provisional, Detectors detectors) {
        this.provisional = provisional;
        this.detectors = detectors;
    }

    /**
     * What became of the mentions beside their rows.
     *
     * @param named
     *        what cross-references need of the linked ones
     * @param grown
     *        provisional entities that are new or have a new name
     */
    record Written(List<Named> named, Set<Long> grown) {
    }

    Written write(Stored stored, BlockLayout layout, Analysis analysis, String detector, String version,
            Instant now) {
        Taken taken = provisional.take(analysis.links(), now);
        int detectorId = detectors.id(detector, version);
        Map<Integer, BlockIndex> blocks = new HashMap<>();
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < analysis.mentions().size(); i++) {
            ResolvedMention resolved = analysis.mentions().get(i);
            Placed placed = layout.blocks().get(resolved.mention().block());
            Mention mention = located(stored, placed, resolved,
                    blocks.computeIfAbsent(resolved.mention().block(), b -> new BlockIndex(placed.block().text())));
            mention.position = i;
            mention.detectorId = detectorId;
            link(mention, analysis.linkOf(resolved), taken.keys());
            mention.persist();
            if (mention.entity != null && mention.form == MentionForm.NAME) {
                named.add(named(mention));
            }
        }
        return new Written(named, taken.grown());
    }

    private static Mention located(Stored stored, Placed placed, ResolvedMention resolved, BlockIndex index) {
        Mention mention = new Mention();
        Revision revision = stored.revision();
        mention.revision = revision;
        mention.section = placed.section() < 0 ? null : stored.sections().get(placed.section());
        mention.paragraph = placed.paragraph() < 0
                ? null
                : stored.paragraphs().get(placed.section()).get(placed.paragraph());
        mention.block = resolved.mention().block();
        mention.location = location(placed.block().kind());
        mention.kind = resolved.kind();
        mention.text = resolved.mention().text();
        mention.startUtf16 = resolved.mention().start();
        mention.endUtf16 = resolved.mention().end();
        mention.startCodePoint = index.codePoint(mention.startUtf16);
        mention.endCodePoint = index.codePoint(mention.endUtf16);
        mention.articleStartUtf16 = placed.start() + mention.startUtf16;
        mention.articleStartCodePoint = placed.startCodePoint() + mention.startCodePoint;
        mention.sentenceStart = index.sentenceStart(mention.startUtf16);
        mention.sentenceEnd = index.sentenceEnd(mention.endUtf16);
        mention.form = resolved.form();
        mention.standsFor = resolved.standsFor();
        mention.rule = resolved.rule();
        mention.antecedentPosition = resolved.antecedent() < 0 ? null : resolved.antecedent();
        mention.confidence = resolved.mention().confidence();
        return mention;
    }

    private static MentionLocation location(BlockKind kind) {
        return switch (kind) {
            case HEADLINE -> MentionLocation.HEADLINE;
            case HEADING -> MentionLocation.HEADING;
            case PARAGRAPH -> MentionLocation.PARAGRAPH;
        };
    }

    private static void link(Mention mention, LinkDecision decision, Map<Entry, Long> created) {
        if (decision instanceof Linked linked) {
            linkTo(mention, linked.entityId());
        } else if (decision instanceof NewEntity entity) {
            linkTo(mention, created.get(Entry.of(entity)));
        } else if (decision instanceof Ambiguous ambiguous) {
            mention.linkStatus = LinkStatus.AMBIGUOUS;
            ambiguous.candidateIds().forEach(id -> mention.candidates.add(reference(id)));
        } else if (decision instanceof Unknown) {
            mention.linkStatus = LinkStatus.UNKNOWN;
        } else {
            throw new IllegalStateException("no way to store " + decision);
        }
    }

    private static void linkTo(Mention mention, long entity) {
        mention.linkStatus = LinkStatus.LINKED;
        mention.entity = reference(entity);
    }

    /** The key is all that storing needs; no row is read. */
    private static NamedEntity reference(long key) {
        return NamedEntity.getEntityManager().getReference(NamedEntity.class, key);
    }

    private static Named named(Mention mention) {
        return new Named(mention.entity.id, mention.location == MentionLocation.HEADLINE,
                mention.location == MentionLocation.HEADING,
                mention.paragraph != null && mention.paragraph.role == ParagraphRole.LEAD, mention.block);
    }
}
