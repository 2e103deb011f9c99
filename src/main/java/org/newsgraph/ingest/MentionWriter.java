package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.ingest.BlockLayout.Placed;
import org.newsgraph.ingest.ProvisionalEntities.Entry;
import org.newsgraph.ingest.RowKeys.Table;
import org.newsgraph.ingest.link.LinkDecision;
import org.newsgraph.ingest.link.LinkDecision.Ambiguous;
import org.newsgraph.ingest.link.LinkDecision.Linked;
import org.newsgraph.ingest.link.LinkDecision.NewEntity;
import org.newsgraph.ingest.link.LinkDecision.Unknown;
import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.mention.Mention;
import org.newsgraph.sql.Sql;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.vocabulary.MentionLocation;

/** Stores the mentions of revisions. */
@ApplicationScoped
class MentionWriter {
    private final Sql sql;
    private final RowKeys keys;
    private final Pipeline pipeline;
    private final Detectors detectors;

    MentionWriter(Sql sql, RowKeys keys, Pipeline pipeline, Detectors detectors) {
        this.sql = sql;
        this.keys = keys;
        this.pipeline = pipeline;
        this.detectors = detectors;
    }

    /**
     * The mentions of each revision, in reading order.
     *
     * @param entries
     *        keys of the entries for new names
     */
    List<List<LinkedMention>> write(List<StoredText> stored, List<Analysis> analyses, Map<Entry, Long> entries) {
        List<List<LinkedMention>> all = IntStream.range(0, stored.size())
                .mapToObj(i -> mentions(stored.get(i), analyses.get(i), entries)).toList();
        sql.copy(MentionRows.mentions(all));
        sql.copy(MentionRows.candidates(all));
        return all;
    }

    private List<LinkedMention> mentions(StoredText stored, Analysis analysis, Map<Entry, Long> entries) {
        Map<Integer, BlockIndex> blocks = new HashMap<>();
        List<LinkedMention> mentions = new ArrayList<>();
        for (ResolvedMention resolved : analysis.mentions()) {
            Placed placed = stored.layout().blocks().get(resolved.mention().block());
            Mention mention = located(stored, placed, resolved,
                    blocks.computeIfAbsent(resolved.mention().block(), b -> new BlockIndex(placed.block().text())));
            mention.id = keys.next(Table.MENTION);
            mention.position = mentions.size();
            mention.detectorId = detectors.id(pipeline.detector(stored.revision().language));
            mentions.add(linked(mention, analysis.linkOf(resolved), entries));
        }
        return mentions;
    }

    private static Mention located(StoredText stored, Placed placed, ResolvedMention resolved, BlockIndex index) {
        Mention mention = new Mention();
        mention.revision = stored.revision();
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

    private static LinkedMention linked(Mention mention, LinkDecision decision, Map<Entry, Long> entries) {
        if (decision instanceof Linked linked) {
            return LinkedMention.to(linked.entityId(), mention);
        }
        if (decision instanceof NewEntity entity) {
            return LinkedMention.to(entries.get(Entry.of(entity)), mention);
        }
        if (decision instanceof Ambiguous ambiguous) {
            return LinkedMention.toOneOf(ambiguous.candidateIds(), mention);
        }
        if (decision instanceof Unknown) {
            return LinkedMention.toNone(mention);
        }
        throw new IllegalStateException("no way to store " + decision);
    }
}
