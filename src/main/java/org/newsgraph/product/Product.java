package org.newsgraph.product;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Row;

/** What is sold. */
@Description("A part of the published articles. Whoever asks with a key that is assigned to it sees these articles and what they name, and for them nothing else exists.")
public record Product(@Ignore long key, @NonNull @Description("What it is called.") String name,
        @NonNull @Description("Categories of its articles, in lower case; of all categories, or none, if the list is empty.") List<@NonNull String> categories,
        @NonNull @Description("Languages of its articles, BCP 47 tags; all if the list is empty.") List<@NonNull String> languages,
        @NonNull @Description("Sources of its articles (Article.source), in lower case; all if the list is empty.") List<@NonNull String> sources,
        @Description("How old its articles are at most by publishedAt, in days; null for no bound.") @Nullable Integer maxAgeDays,
        @Description("How long after readers first could see an article it comes into the product, in minutes; null for at once.") @Nullable Integer delayMinutes,
        @Description("Whether articles under embargo are among them; see Article.embargoedUntil.") boolean embargoAccess,
        @NonNull @Description("When it was made.") Instant createdAt,
        @NonNull @Description("When it was changed last.") Instant updatedAt) {
    static final String TYPE = "Product";

    /** The columns that {@link #of} reads, from {@code product p}. */
    static final String COLUMNS = "p.id, p.name, p.categories, p.languages, p.sources, p.max_age_days, p.delay_minutes, p.embargo_access, p.created_at, p.updated_at";

    static Product of(Row row) {
        return new Product(row.number("id"), row.text("name"), row.texts("categories"), row.texts("languages"),
                row.texts("sources"),
                row.optionalInteger("max_age_days"), row.optionalInteger("delay_minutes"), row.flag("embargo_access"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    @Id
    @NonNull
    @Description("Opaque; unique among all objects.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }

    /** Whether what belongs to it changes with the time alone. */
    boolean isTimed() {
        return maxAgeDays != null || delayMinutes != null;
    }

    boolean hasSameArticlesAs(Product other) {
        return categories.equals(other.categories) && languages.equals(other.languages) && sources.equals(other.sources)
                && Objects.equals(maxAgeDays, other.maxAgeDays) && Objects.equals(delayMinutes, other.delayMinutes)
                && embargoAccess == other.embargoAccess;
    }

    boolean isEverything() {
        return categories.isEmpty() && languages.isEmpty() && sources.isEmpty() && !isTimed() && !embargoAccess;
    }
}
