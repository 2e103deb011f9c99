package org.newsgraph.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Node;
import org.newsgraph.sql.Row;

/** A section as a query reads it. */
@Type(SectionRow.TYPE)
@Description("The part of a text under one heading. (The newspaper's section is Article.category.)")
public record SectionRow(@Ignore long key, @Ignore TextVersion version,
        @Description("Counted from 0 within the article.") int position,
        @Description("Null for the text before the first heading.") @Nullable String heading,
        @Description("1 is the highest.") int level) implements Node {

    public static final String TYPE = "Section";
    static final String COLUMNS = "s.id, s.revision_id, s.position, s.heading, s.level";

    static SectionRow of(Row row, TextVersion version) {
        return new SectionRow(row.number("id"), version, row.integer("position"),
                row.optionalText("heading"), row.integer("level"));
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
