package org.newsgraph.directory;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.ListBounds;
import org.newsgraph.graphql.TextBounds;
import org.newsgraph.sql.SqlText;
import org.newsgraph.text.SearchKey;
import org.newsgraph.vocabulary.EntityKind;

/**
 * A set of entities, from a checked filter.
 *
 * @param name
 *        search key of the name to look for, or null
 * @param kinds
 *        all of them if empty
 */
public record EntityScope(@Nullable String name, NameMatch match, List<EntityKind> kinds,
        @Nullable Boolean provisional) {
    /** What {@link SearchKey} makes of a name, and indexes hold. */
    private static final String KEY = "search_key(name_key)";

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT if the name has over 1,000 characters, or neither letter nor digit
     */
    static EntityScope check(@Nullable EntityFilter filter, @Nullable EntityKind onlyKind) {
        EntityFilter given = filter == null ? new EntityFilter() : filter;
        List<EntityKind> asked = ListBounds.check("filter.kinds", given.kinds);
        if (onlyKind != null && !asked.isEmpty()) {
            throw ApiException.invalid("filter.kinds", "this list has one kind: leave filter.kinds out");
        }
        return new EntityScope(searchKey(given.name), given.match == null ? NameMatch.PREFIX : given.match,
                onlyKind == null ? asked : List.of(onlyKind), given.provisional);
    }

    private static @Nullable String searchKey(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String key = SearchKey.of(TextBounds.check("filter.name", name));
        if (key.isEmpty()) {
            throw ApiException.invalid("filter.name", "filter.name must hold a letter or digit");
        }
        return key;
    }

    boolean byLikeness() {
        return name != null && match == NameMatch.FUZZY;
    }

    Keyset keyset() {
        Keyset.Column id = Keyset.ascending("e.id", Keyset.Type.NUMBER);
        return byLikeness()
                ? Keyset.of("LIKENESS " + name.hashCode(), Keyset.descending("f.likeness", Keyset.Type.REAL), id)
                : Keyset.of("NAME", Keyset.ascending("e.name_key COLLATE \"C\"", Keyset.Type.TEXT), id);
    }

    /** {@code FROM named_entity e ... WHERE ...}; the alias {@code f} holds the likeness if the order needs it. */
    SqlText fromWhere() {
        SqlText text = SqlText.of("FROM known_entity e");
        if (byLikeness()) {
            text.add("JOIN (").add(alike()).add(") f ON f.id = e.id");
        }
        text.add("WHERE e.merged_into_id IS NULL");
        if (name != null && !byLikeness()) {
            text.add("AND e.id IN (").add(named()).add(")");
        }
        if (!kinds.isEmpty()) {
            text.add("AND e.kind = ANY (?)", kinds);
        }
        if (provisional != null) {
            text.add("AND e.provisional = ?", provisional);
        }
        return text;
    }

    private SqlText named() {
        // The greatest code point: in the C collation no name that starts with the text sorts behind it.
        String last = match == NameMatch.EXACT ? name : name + "\uDBFF\uDFFF";
        String range = " WHERE " + KEY + " COLLATE \"C\" >= ? AND " + KEY + " COLLATE \"C\" <= ?";
        return SqlText.of("SELECT id FROM named_entity" + range, name, last)
                .add("UNION SELECT entity_id FROM known_alias" + range, name, last);
    }

    private SqlText alike() {
        return SqlText.of("SELECT id, max(likeness)::float4 AS likeness FROM ("
                + "SELECT id, similarity(" + KEY + ", ?) AS likeness FROM named_entity WHERE " + KEY + " % ?", name,
                name)
                .add("UNION ALL SELECT entity_id, similarity(" + KEY + ", ?) FROM known_alias WHERE " + KEY
                        + " % ?) n GROUP BY id", name, name);
    }
}
