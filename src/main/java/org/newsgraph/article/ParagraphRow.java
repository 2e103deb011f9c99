package org.newsgraph.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Node;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.ParagraphRole;

/** A paragraph as a query reads it. */
@Type(ParagraphRow.TYPE)
@Description("One paragraph of an article.")
public record ParagraphRow(@Ignore long key, @Ignore long sectionKey, @Ignore TextVersion version,
        @Description("Counted from 0 within the section.") int position,
        @NonNull @Description("What it does in the article.") ParagraphRole role,
        @NonNull @Description("Plain text; hard-wrapped lines of the source are joined.") String text,
        @Description("Where it starts in Article.text, in UTF-16 code units.") int articleStart,
        @Description("Where it starts in Article.text, in Unicode code points.") int articleStartCodePoint)
        implements
            Node {

    public static final String TYPE = "Paragraph";
    public static final String COLUMNS = """
            p.id AS paragraph_id, p.section_id, p.revision_id, p.position, p.role, p.text AS paragraph_text,
            p.start_utf16 AS paragraph_start, p.start_cp AS paragraph_start_cp""";

    public static ParagraphRow of(Row row, TextVersion version) {
        return new ParagraphRow(row.number("paragraph_id"), row.number("section_id"), version,
                row.integer("position"), row.word(ParagraphRole.class, "role"), row.text("paragraph_text"),
                row.integer("paragraph_start"), row.integer("paragraph_start_cp"));
    }

    public long revisionKey() {
        return version.revision();
    }

    @Id
    @NonNull
    @Override
    @Description("Opaque; unique among all objects.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
