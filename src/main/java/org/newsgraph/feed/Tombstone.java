package org.newsgraph.feed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.KillKind;

/** What is told of an article that was taken from readers: enough to find it among what one has kept. */
@Description("What is left of an article that was withheld or killed: enough to find it among what was kept of it.")
public record Tombstone(@NonNull @Id @Description("The id that the article had.") String articleId,
        @Description("The source's own identifier; null if it came without one.") @Nullable String uri,
        @NonNull @Description("The slug that the article had.") String slug,
        @Description("Why it was killed; null if it was withheld.") @Nullable KillKind reason,
        @Description("What the public is told; null if nothing.") @Nullable String notice) {

    static Tombstone of(Row row) {
        return new Tombstone(GlobalId.of(ArticleRow.TYPE, row.number("article_id")), row.optionalText("uri"),
                row.text("slug"), row.optionalWord(KillKind.class, "reason"), row.optionalText("notice"));
    }
}
