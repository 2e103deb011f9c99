package org.newsgraph.publishing;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.ArticleStatus;

/** An article as the desk sees it. */
@Description("An article as the desk sees it, whether it is published or not.")
public record DeskArticle(@Ignore long key, @Ignore long revisionKey, @Ignore boolean headlineDerived,
        @Description("The source's own identifier; null if it came without one.") @Nullable String uri,
        @NonNull @Description("Readable and unique.") String slug,
        @NonNull @Description("Its publishing status.") ArticleStatus status,
        @Description("When its embargo ends, or ended; null if it has none.") @Nullable Instant embargoedUntil,
        @Description("Whether readers see it: it is USABLE, and its embargo is lifted.") boolean published,
        @Description("Number of the current revision, counted from 1: what expectedRevision is compared with.") int revisionNumber,
        @NonNull @Description("Of the current revision; empty if the article was killed.") String headline,
        @Description("For the desk alone.") @Nullable String editorialNote,
        @NonNull @Description("When the article was changed last.") Instant updatedAt) {
    static final String COLUMNS = """
            a.id, r.id AS revision, r.headline_derived, a.uri, a.slug, a.status, a.embargoed_until, a.embargoed, r.number,
            r.headline, a.editorial_note, a.updated_at""";

    static DeskArticle of(Row row) {
        ArticleStatus status = row.word(ArticleStatus.class, "status");
        return new DeskArticle(row.number("id"), row.number("revision"), row.flag("headline_derived"),
                row.optionalText("uri"), row.text("slug"), status, row.optionalInstant("embargoed_until"),
                status == ArticleStatus.USABLE && !row.flag("embargoed"), row.integer("number"), row.text("headline"),
                row.optionalText("editorial_note"), row.instant("updated_at"));
    }

    @Id
    @NonNull
    @Description("The id that the article has for readers too, once it is published.")
    public String getId() {
        return GlobalId.of(ArticleRow.TYPE, key);
    }
}
