package org.newsgraph.publishing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ParagraphRow;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.MentionLocation;
import org.newsgraph.vocabulary.Verdict;

/** A mention as the desk sees it. */
@Description("A mention in an article's current revision, as the desk sees it; rejected ones are among them.")
public record DeskMention(@Ignore long key, @Ignore long revision, @Ignore @Nullable Long paragraph,
        @NonNull @Description("The words as they stand there.") String text,
        @NonNull @Description("What kind of thing the words stand for.") EntityKind kind,
        @NonNull @Description("Which part of the article it stands in.") MentionLocation location,
        @Description("First UTF-16 code unit, in the text of its paragraph, heading or headline.") int start,
        @Description("One past the last UTF-16 code unit, in the text of its paragraph, heading or headline.") int end,
        @NonNull @Description("What people have said of it.") Verdict verdict,
        @Description("Name of the entity that it names; null if none is linked.") @Nullable String entityName) {
    static final String SELECT = """
            SELECT m.id, m.revision_id, m.paragraph_id, m.text, m.kind, m.location, m.start_utf16, m.end_utf16, m.verdict,
                e.name FROM mention m LEFT JOIN named_entity e ON e.id = m.entity_id""";

    static DeskMention of(Row row) {
        return new DeskMention(row.number("id"), row.number("revision_id"), row.optionalNumber("paragraph_id"),
                row.text("text"), row.word(EntityKind.class, "kind"), row.word(MentionLocation.class, "location"),
                row.integer("start_utf16"), row.integer("end_utf16"), row.word(Verdict.class, "verdict"),
                row.optionalText("name"));
    }

    @Id
    @NonNull
    @Description("What confirmMention, rejectMention, relinkMention and undoMentionReview take.")
    public String getId() {
        return GlobalId.of("Mention", key);
    }

    @Id
    @Description("Id of its paragraph; null in the headline and in headings.")
    public @Nullable String getParagraphId() {
        return paragraph == null ? null : GlobalId.of(ParagraphRow.TYPE, paragraph);
    }
}
