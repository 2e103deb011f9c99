package org.newsgraph.product;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Category;
import org.newsgraph.article.Language;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ListBounds;
import org.newsgraph.graphql.TextBounds;

/** What a product is to be, as the contract has it. */
@Input("ProductInput")
@Description("What a product is to be; an article belongs to it if every condition that is given holds.")
public class ProductInput {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DAYS = 36_500;
    private static final int MOST_MINUTES = 525_600;

    @NonNull
    @Description("What it is called; 1 to 200 characters, not blank.")
    public String name;

    @Description("The article has one of these categories, letter case aside; at most 100, each of 1 to 1,000 characters and not blank. An empty list is no condition.")
    public @Nullable List<@NonNull String> categories;

    @Description("The article has one of these languages, BCP 47 tags, equal to the article's, letter case aside; at most 100. An empty list is no condition.")
    public @Nullable List<@NonNull String> languages;

    @Description("The article has one of these sources (Article.source), letter case aside; at most 100, each of 1 to 1,000 characters and not blank. An empty list is no condition.")
    public @Nullable List<@NonNull String> sources;

    @Description("The article was published at most so many days ago, 1 to 36,500.")
    public @Nullable Integer maxAgeDays;

    @Description("Readers could see the article for so many minutes already, 1 to 525,600.")
    public @Nullable Integer delayMinutes;

    @DefaultValue("false")
    @Description("Whether articles under embargo belong to it, before others see them; not together with delayMinutes.")
    public boolean embargoAccess;

    /** @throws ApiException INVALID_ARGUMENT naming the field */
    ProductDraft draft() {
        String called = Objects.requireNonNull(TextBounds.condition("input.name", name)).strip();
        if (called.codePointCount(0, called.length()) > LONGEST_NAME) {
            throw ApiException.invalid("input.name", "input.name must have at most " + LONGEST_NAME + " characters");
        }
        if (embargoAccess && delayMinutes != null) {
            throw ApiException.invalid("input.embargoAccess", "input.embargoAccess does not go with a delay");
        }
        return new ProductDraft(called,
                texts("input.categories", categories).stream().map(Category::canonical).distinct().toList(),
                texts("input.languages", languages).stream().map(ProductInput::tag).distinct().toList(),
                texts("input.sources", sources).stream().map(source -> source.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList(),
                between("input.maxAgeDays", maxAgeDays, MOST_DAYS),
                between("input.delayMinutes", delayMinutes, MOST_MINUTES), embargoAccess);
    }

    private static List<String> texts(String field, @Nullable List<String> given) {
        List<String> texts = ListBounds.check(field, given);
        texts.forEach(text -> TextBounds.condition(field, text));
        return texts;
    }

    private static String tag(String language) {
        if (!Language.isTag(language)) {
            throw ApiException.invalid("input.languages", "input.languages must be BCP 47 tags");
        }
        return Objects.requireNonNull(Language.canonical(language));
    }

    private static @Nullable Integer between(String field, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            throw ApiException.invalid(field, "%s must be from 1 to %,d".formatted(field, most));
        }
        return value;
    }
}
