package org.newsgraph.crossref;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.newsgraph.sql.Row;

/** One window of text that names both entities. */
@Description("One window of text (article, section, paragraph or sentence) that names both entities.")
public record Passage(@Ignore long articleKey, @Ignore Instant publishedAt, @Ignore int firstPosition,
        @Ignore List<Long> mentionKeys) {

    static Passage of(Row row) {
        return new Passage(row.number("article_id"), row.instant("published_at"), row.integer("first_position"),
                row.numbers("mention_ids"));
    }
}
