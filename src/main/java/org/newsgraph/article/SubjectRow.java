package org.newsgraph.article;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;

/** A subject as a query reads it. */
@Type("Subject")
@Description("What an article is about, as its provider says: a term of a controlled vocabulary, such as an IPTC Media Topic, or a plain name. At least one of code, uri and name is there.")
public record SubjectRow(@Ignore long revisionKey,
        @Description("The vocabulary that the code is of: its alias or URI, such as medtop.") @Nullable String scheme,
        @Description("The term in that vocabulary, such as 20000587.") @Nullable String code,
        @Description("The term's own URI.") @Nullable String uri,
        @Description("For people.") @Nullable String name) {

    static SubjectRow of(Row row) {
        return new SubjectRow(row.number("revision_id"), row.optionalText("scheme"), row.optionalText("code"),
                row.optionalText("uri"), row.optionalText("name"));
    }
}
