package org.newsgraph.directory.popolo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;

/** Which entities the records of a file have become. */
final class FileKeys {

    private record Id(PopoloClass type, String id) {
    }

    private record Entry(String pointer, long key) {
    }

    private final Map<Id, Entry> byId = new HashMap<>();
    private final Map<Long, String> pointers = new HashMap<>();
    private final Map<String, Long> keys = new HashMap<>();

    /**
     * Two records for one entity, by one id or by an identifier that they share, would overwrite each other.
     *
     * @throws ApiException
     *         CONFLICT with the record that came first
     */
    void checkFirst(PopoloClass type, PopoloRecord record, Optional<Long> existing) {
        Entry same = byId.get(new Id(type, record.textOr("id", "")));
        if (same != null && !same.pointer.equals(record.pointer())) {
            throw ApiException.conflict("id", "id " + record.textOr("id", "") + " is that of " + same.pointer);
        }
        String first = existing.map(pointers::get).orElse(null);
        if (first != null && !first.equals(record.pointer())) {
            throw ApiException.conflict("identifiers", "an identifier is that of " + first);
        }
    }

    void put(PopoloClass type, PopoloRecord record, long key) {
        pointers.put(key, record.pointer());
        keys.put(record.pointer(), key);
        String id = record.text("id");
        if (id != null) {
            byId.put(new Id(type, id), new Entry(record.pointer(), key));
        }
    }

    /** Forgets what a transaction that failed had made of a record. */
    void forget(PopoloClass type, PopoloRecord record) {
        Long key = keys.remove(record.pointer());
        if (key != null) {
            pointers.remove(key);
            byId.values().removeIf(entry -> entry.key == key);
        }
    }

    @Nullable
    Long find(PopoloClass type, String id) {
        Entry entry = byId.get(new Id(type, id));
        return entry == null ? null : entry.key;
    }

    /**
     * @throws ApiException
     *         NOT_FOUND if no record of the file that was stored has that id
     */
    long known(PopoloClass type, String field, String id) {
        Long key = find(type, id);
        if (key == null) {
            throw ApiException.notFound(field, field + " names nothing in this file: " + id);
        }
        return key;
    }
}
