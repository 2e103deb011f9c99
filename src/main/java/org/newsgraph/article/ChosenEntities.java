package org.newsgraph.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.ListBounds;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/**
 * People, organizations and places that a filter chooses by their ids. Numbers run through all kinds: an id with the number
 * of an entity of another kind is nobody's, like one that was never given out.
 *
 * @param ids
 *        each once
 */
public record ChosenEntities(List<GlobalId> ids) {
    private static final String[] TYPES = {"Person", "Organization", "Place"};
    private static final String NOBODYS = "SELECT w.id FROM unnest(?, ?) AS w (id, kind)"
            + " LEFT JOIN named_entity k ON k.id = w.id AND k.kind = w.kind GROUP BY w.id HAVING count(k.id) ";

    /**
     * @throws ApiException
     *         INVALID_ID, or INVALID_ARGUMENT for over 100 of them; the field is named
     */
    public static ChosenEntities check(String field, @Nullable List<String> ids) {
        return new ChosenEntities(ListBounds.check(field, ids).stream()
                .map(id -> GlobalId.of(field, id, TYPES)).distinct().toList());
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    List<Long> keys() {
        return ids.stream().map(GlobalId::key).distinct().toList();
    }

    /** The keys that stand in an id that is nobody's. No row around it matters, so that it is asked once, and first. */
    SqlText nobodys() {
        return nobodys("< count(*)");
    }

    /** The keys that stand in no id but such as are nobody's. */
    SqlText altogetherNobodys() {
        return nobodys("= 0");
    }

    private SqlText nobodys(String having) {
        return SqlText.of(NOBODYS + having, ids.stream().map(GlobalId::key).toList(),
                ids.stream().map(id -> id.type().toUpperCase(Locale.ROOT)).toList());
    }

    /** For who looks for all of them in memory: the keys, of which those in ids that are nobody's are none that anything has. */
    public Set<Long> allKeys(Sql sql) {
        return keys(sql, nobodys());
    }

    /** For who looks for any of them in memory. */
    public Set<Long> anyKeys(Sql sql) {
        return keys(sql, altogetherNobodys());
    }

    private Set<Long> keys(Sql sql, SqlText without) {
        if (isEmpty()) {
            return Set.of();
        }
        Set<Long> nobodys = Set.copyOf(sql.rows(without, row -> row.number("id")));
        return Set.copyOf(keys().stream().map(key -> nobodys.contains(key) ? Long.valueOf(-key) : key).toList());
    }
}
