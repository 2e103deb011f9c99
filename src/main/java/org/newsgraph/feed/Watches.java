package org.newsgraph.feed;

import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Category;
import org.newsgraph.article.ChosenEntities;
import org.newsgraph.article.Language;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ListBounds;
import org.newsgraph.graphql.TextBounds;
import org.newsgraph.sql.Sql;
import org.newsgraph.vocabulary.CoMentionWindow;

/** Checks filters; one statement for each list of entities. */
@Singleton
public class Watches {
    private final Sql sql;

    Watches(Sql sql) {
        this.sql = sql;
    }

    /**
     * @throws ApiException
     *         INVALID_ID, or INVALID_ARGUMENT for a list of over 100, a text that is blank or over 1,000 characters, a
     *         language that is no tag; the field is named as in {@code filter.category}
     */
    Watch of(@Nullable ChangeFilter filter) {
        return of("filter", filter);
    }

    /**
     * @param field
     *        where the filter stands
     */
    public Watch of(String field, @Nullable ChangeFilter filter) {
        return filter == null
                ? of(field, Set.of(), null, null, null)
                : of(field, Set.copyOf(ListBounds.check(field + ".kinds", filter.kinds)), filter.entities,
                        filter.category, filter.language);
    }

    /** Articles that are published for the first time; refuses what {@link #of(ChangeFilter)} does. */
    Watch of(@Nullable PublicationFilter filter) {
        Set<ChangeKind> created = Set.of(ChangeKind.ARTICLE_CREATED, ChangeKind.EMBARGO_LIFTED);
        return filter == null
                ? of("filter", created, null, null, null)
                : of("filter", created, filter.entities, filter.category, filter.language);
    }

    private Watch of(String field, Set<ChangeKind> kinds, @Nullable EntitiesFilter entities,
            @Nullable String category, @Nullable String language) {
        EntitiesFilter named = entities == null ? new EntitiesFilter() : entities;
        ChosenEntities all = ChosenEntities.check(field + ".entities.all", named.all);
        ChosenEntities any = ChosenEntities.check(field + ".entities.any", named.any);
        String desk = Category.canonical(TextBounds.condition(field + ".category", category));
        String tag = tag(field, language);
        return new Watch(kinds, all.allKeys(sql), named.window == null ? CoMentionWindow.ARTICLE : named.window,
                any.anyKeys(sql), desk, tag);
    }

    private static @Nullable String tag(String field, @Nullable String language) {
        String condition = TextBounds.condition(field + ".language", language);
        if (condition != null && !Language.isTag(condition)) {
            throw ApiException.invalid(field + ".language", field + ".language must be a BCP 47 tag");
        }
        return Language.canonical(condition);
    }
}
