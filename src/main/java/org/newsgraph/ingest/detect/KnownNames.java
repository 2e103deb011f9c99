package org.newsgraph.ingest.detect;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.newsgraph.text.NameKey;

/** The names of the directory that may stand in one text, found by their {@link NameKey}. */
public final class KnownNames {
    private final Map<String, List<KnownName>> byKey;

    private KnownNames(Map<String, List<KnownName>> byKey) {
        this.byKey = byKey;
    }

    public static KnownNames of(Collection<KnownName> names) {
        return new KnownNames(names.stream().collect(groupingBy(name -> NameKey.of(name.name()))));
    }

    public static KnownNames none() {
        return new KnownNames(Map.of());
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** Every entity's name that has this key; empty if there is none. */
    public List<KnownName> withKey(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** The names that a text means when it writes one like this, capitals considered. */
    public List<KnownName> meantBy(String written) {
        return withKey(NameKey.of(written)).stream().filter(name -> CaseRule.agrees(name, written)).toList();
    }
}
