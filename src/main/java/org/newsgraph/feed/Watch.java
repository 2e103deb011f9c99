package org.newsgraph.feed;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.graphql.ApiException;
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

    boolean namesEntities() {
        return !all.isEmpty() || !any.isEmpty();
    }

    /** Whether it takes a look at the text to say that a change is wanted. */
    boolean looksAt(LoggedChange change) {
        return window != CoMentionWindow.ARTICLE && all.size() > 1 && change.article() != null
                && change.tombstone() == null && !change.moved() && change.lost().stream().noneMatch(all::contains);
    }

    /** What is told to one alone concerns all that it follows. */
    @Override
    public boolean test(LoggedChange change) {
        return change.visible() && isOfKind(change.kind())
                && (change.toldTo() != null || change.told().stream().anyMatch(this::matches));
    }

    private boolean isOfKind(ChangeKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    private boolean matches(Told told) {
        return (category == null || category.equals(told.category()))
                && (language == null || language.equals(told.language()))
                && told.entities().containsAll(all)
                && (any.isEmpty() || any.stream().anyMatch(told.entities()::contains));
    }

    /**
     * Whether a change that was read for all who listen may be wanted as the reader sees it: a revision by which an article leaves
     * a product is its withdrawal.
     */
    boolean mayWant(LoggedChange change) {
        return test(change) || change.moved() && isOfKind(ChangeKind.ARTICLE_WITHHELD);
    }
}
