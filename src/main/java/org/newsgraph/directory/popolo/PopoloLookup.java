package org.newsgraph.directory.popolo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.directory.IdentifierInput;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/**
 * Finds what is in the directory already. What the running transaction has yet to write is not found; writing it twice
 * fails on the database's own rules.
 */
@ApplicationScoped
class PopoloLookup {
    private final Sql sql;

    PopoloLookup(Sql sql) {
        this.sql = sql;
    }

    /**
     * The entities of one kind that some records speak of: by an identifier, or else the provisional one of that name.
     *
     * @param identifiers
     *        of each name
     */
    List<Optional<Long>> entities(EntityKind kind, List<String> names, List<List<IdentifierInput>> identifiers) {
        List<Long> places = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            places.addAll(Collections.nCopies(identifiers.get(place).size(), (long) place));
        }
        List<IdentifierInput> all = identifiers.stream().flatMap(List::stream).toList();
        Map<Long, Long> found = new HashMap<>();
        sql.rows(SqlText.of("SELECT w.place, i.entity_id AS key FROM unnest(?, ?, ?) AS w (place, scheme, value)"
                + " JOIN identifier i ON i.scheme = w.scheme AND i.value = w.value"
                + " JOIN named_entity e ON e.id = i.entity_id AND e.kind = ? UNION ALL SELECT w.place - 1, e.id"
                + " FROM unnest(?) WITH ORDINALITY AS w (name_key, place)"
                + " JOIN named_entity e ON e.kind = ? AND e.name_key = w.name_key AND e.provisional", places,
                all.stream().map(i -> i.scheme).toList(), all.stream().map(i -> i.value).toList(), kind,
                names.stream().map(NameKey::of).toList(), kind),
                row -> found.putIfAbsent(row.number("place"), row.number("key")));
        return LongStream.range(0, names.size()).mapToObj(place -> Optional.ofNullable(found.get(place))).toList();
    }

    /** A membership as a file states it. */
    record Stated(long person, long organization, @Nullable String role, @Nullable LocalDate start) {
    }

    /** Those of the people that are there, by what is stated of them. */
    Map<Stated, Long> memberships(Collection<Long> people) {
        Map<Stated, Long> memberships = new HashMap<>();
        sql.rows(SqlText.of("SELECT * FROM membership WHERE person_id = ANY (?)", people),
                row -> memberships.put(new Stated(row.number("person_id"), row.number("organization_id"),
                        row.optionalText("role"), row.optionalDate("start_date")), row.number("id")));
        return memberships;
    }
}
