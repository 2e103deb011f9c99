package org.newsgraph.feed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.Category;
import org.newsgraph.article.Language;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.ListBounds;
import org.newsgraph.graphql.TextBounds;
import org.newsgraph.vocabulary.CoMentionWindow;

/**
 * Which changes somebody wants to know of; a filter that has been checked. It is applied to changes in memory, so that
 * many may watch at the cost of one.
 *
 * @param kinds
 *        all of them if empty
 * @param window
 *        how near to each other all of them must stand, which only the database knows: see {@link Windows}
 * @param any
 *        no condition if empty
 */
public record Watch(Set<ChangeKind> kinds, Set<Long> all, CoMentionWindow window, Set<Long> any,
        @Nullable String category,
        @Nullable String language) implements Predicate<LoggedChange> {
    private static final String[] ENTITY_TYPES = {"Person", "Organization", "Place"};

    /**
     * @throws ApiException
     *         INVALID_ID, or INVALID_ARGUMENT for a list of over 100, a text that is blank or over 1,000 characters, a
     *         language that is no tag; the field is named as in {@code filter.category}
     */
    static Watch of(@Nullable ChangeFilter filter) {
        return of("filter", filter);
    }

    /**
     * @param field
     *        where the filter stands
     */
    public static Watch of(String field, @Nullable ChangeFilter filter) {
        return filter == null
                ? of(field, Set.of(), null, null, null)
                : of(field, Set.copyOf(ListBounds.check(field + ".kinds", filter.kinds)), filter.entities,
                        filter.category, filter.language);
    }

    /** Articles that are published for the first time; refuses what {@link #of(ChangeFilter)} does. */
    static Watch of(@Nullable PublicationFilter filter) {
        Set<ChangeKind> created = Set.of(ChangeKind.ARTICLE_CREATED, ChangeKind.EMBARGO_LIFTED);
        return filter == null
                ? of("filter", created, null, null, null)
                : of("filter", created, filter.entities, filter.category, filter.language);
    }

    private static Watch of(String field, Set<ChangeKind> kinds, @Nullable EntitiesFilter entities,
            @Nullable String category,
            @Nullable String language) {
        EntitiesFilter named = entities == null ? new EntitiesFilter() : entities;
        return new Watch(kinds, keys(field + ".entities.all", named.all),
                named.window == null ? CoMentionWindow.ARTICLE : named.window, keys(field + ".entities.any", named.any),
                Category.canonical(TextBounds.condition(field + ".category", category)), tag(field, language));
    }

    private static Set<Long> keys(String field, @Nullable List<String> ids) {
        return Set.copyOf(ListBounds.check(field, ids).stream().map(id -> GlobalId.key(field, id, ENTITY_TYPES))
                .toList());
    }

    private static @Nullable String tag(String field, @Nullable String language) {
        String condition = TextBounds.condition(field + ".language", language);
        if (condition != null && !Language.isTag(condition)) {
            throw ApiException.invalid(field + ".language", field + ".language must be a BCP 47 tag");
        }
        return Language.canonical(condition);
    }

    /** The same with other entities in the place of some. */
    public Watch replacing(Map<Long, Long> entities) {
        return new Watch(kinds, replaced(all, entities), window, replaced(any, entities), category, language);
    }

    private static Set<Long> replaced(Set<Long> keys, Map<Long, Long> entities) {
        return keys.stream().map(key -> entities.getOrDefault(key, key)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The same, for who is told without asking.
     *
     * @throws ApiException
     *         INVALID_ARGUMENT, if it is only told to its owner, who asks
     */
    public Watch told(String field) {
        if (kinds.contains(ChangeKind.WEBHOOK_DISABLED) || kinds.contains(ChangeKind.PRODUCT_CHANGED)) {
            throw ApiException.invalid(field + ".kinds",
                    field + ".kinds must not have WEBHOOK_DISABLED or PRODUCT_CHANGED: Query.changes alone tells these");
        }
        return this;
    }

    /** Whether it takes a look at the text to say that a change is wanted. */
    boolean looksAt(LoggedChange change) {
        return window != CoMentionWindow.ARTICLE && all.size() > 1 && change.article() != null
                && change.tombstone() == null && change.lost().stream().noneMatch(all::contains);
    }

    @Override
    public boolean test(LoggedChange change) {
        return change.visible() && (kinds.isEmpty() || kinds.contains(change.kind()))
                && (category == null || category.equals(change.category()))
                && (language == null || language.equals(change.language()))
                && change.entities().containsAll(all)
                && (any.isEmpty() || any.stream().anyMatch(change.entities()::contains));
    }
}
