package org.newsgraph.publishing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.article.ParagraphRow;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Row;

/** A paragraph as the desk sees it. */
@Description("A paragraph of an article's current revision, as the desk sees it.")
public record DeskParagraph(@Ignore long key, @Ignore long revision,
        @NonNull @Description("Plain text.") String text) {

    static DeskParagraph of(Row row) {
        return new DeskParagraph(row.number("id"), row.number("revision_id"), row.text("text"));
    }

    @Id
    @NonNull
    @Description("What addMention takes; the id that it has for readers too, once it is published.")
    public String getId() {
        return GlobalId.of(ParagraphRow.TYPE, key);
    }
}
