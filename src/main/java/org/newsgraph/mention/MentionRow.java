package org.newsgraph.mention;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Node;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.LinkStatus;
import org.newsgraph.vocabulary.MentionForm;
import org.newsgraph.vocabulary.MentionLocation;
import org.newsgraph.vocabulary.ResolutionRule;
import org.newsgraph.vocabulary.StandsFor;
import org.newsgraph.vocabulary.Verdict;

/** A mention as a query reads it. */
@Type(MentionRow.TYPE)
@Description("One name, or a common noun that stands for a named thing, at one place in an article. All offsets are half-open and count from 0.")
public record MentionRow(@Ignore Keys keys, @NonNull @Description("The words as they stand there.") String text,
        @NonNull @Description("What kind of thing the words stand for.") EntityKind kind,
        @NonNull @Description("By a name or by a common noun.") MentionForm form,
        @Description("For what else the name of a place stands here, where that is sure; else null. The kind stays PLACE.") @Nullable StandsFor standsFor,
        @NonNull @Description("Which part of the article it stands in.") MentionLocation location,
        @Description("Counted from 0 in the article's reading order.") int position,
        @Description("First UTF-16 code unit, in the text of its paragraph, heading or headline.") int start,
        @Description("One past the last UTF-16 code unit, in the text of its paragraph, heading or headline.") int end,
        @Description("First code point, in the text of its paragraph, heading or headline.") int startCodePoint,
        @Description("One past the last code point, in the text of its paragraph, heading or headline.") int endCodePoint,
        @Description("First UTF-16 code unit in Article.text.") int articleStart,
        @Description("First code point in Article.text.") int articleStartCodePoint,
        @NonNull @Description("What is known of the entity behind it.") LinkStatus linkStatus,
        @NonNull @Description("Why it was taken to name what it names.") ResolutionRule rule,
        @Description("How sure the detector is, from 0 to 1.") double confidence,
        @NonNull @Description("What people have said of it.") Verdict verdict,
        @NonNull @Description("Which detector found it; for a nominal, the one that found the name behind it.") String detector,
        @NonNull @Description("Version of that detector.") String detectorVersion) implements Node {

    public static final String TYPE = "Mention";

    /** Keys of what a mention belongs to. */
    public record Keys(long mention, long revision, @Nullable Long section, @Nullable Long paragraph,
            @Nullable Long entity, @Nullable Integer antecedentPosition, int block, int sentenceStart,
            int sentenceEnd) {
    }

    /** The columns that {@link #of} reads, from {@code mention m JOIN detector d}. */
    public static final String COLUMNS = """
            m.id AS mention_id, m.revision_id AS mention_revision_id, m.section_id AS mention_section_id,
            m.paragraph_id AS mention_paragraph_id, m.entity_id, m.antecedent_position, m.block, m.sentence_start,
            m.sentence_end, m.text AS mention_text, m.kind AS mention_kind, m.form,
            m.stands_for, m.location,
            m.position AS mention_position, m.start_utf16, m.end_utf16, m.start_cp, m.end_cp, m.article_start_utf16,
            m.article_start_cp, m.link_status, m.rule, m.confidence, m.verdict, d.name AS detector_name,
            d.version AS detector_version""";

    public static final String JOIN_DETECTOR = "JOIN detector d ON d.id = m.detector_id";

    public static MentionRow of(Row row) {
        Keys keys = new Keys(row.number("mention_id"), row.number("mention_revision_id"),
                row.optionalNumber("mention_section_id"), row.optionalNumber("mention_paragraph_id"),
                row.optionalNumber("entity_id"), row.optionalInteger("antecedent_position"), row.integer("block"),
                row.integer("sentence_start"), row.integer("sentence_end"));
        return new MentionRow(keys, row.text("mention_text"), row.word(EntityKind.class, "mention_kind"),
                row.word(MentionForm.class, "form"), row.optionalWord(StandsFor.class, "stands_for"),
                row.word(MentionLocation.class, "location"), row.integer("mention_position"),
                row.integer("start_utf16"), row.integer("end_utf16"), row.integer("start_cp"), row.integer("end_cp"),
                row.integer("article_start_utf16"), row.integer("article_start_cp"),
                row.word(LinkStatus.class, "link_status"), row.word(ResolutionRule.class, "rule"),
                row.real("confidence"), row.word(Verdict.class, "verdict"), row.text("detector_name"),
                row.text("detector_version"));
    }

    @Id
    @NonNull
    @Override
    @Description("Opaque; unique among all objects.")
    public String getId() {
        return GlobalId.of(TYPE, keys.mention);
    }

    @Description("One past the last UTF-16 code unit in Article.text.")
    public int getArticleEnd() {
        return articleStart + end - start;
    }

    @Description("One past the last code point in Article.text.")
    public int getArticleEndCodePoint() {
        return articleStartCodePoint + endCodePoint - startCodePoint;
    }
}
