package org.newsgraph.ingest.detect;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.newsgraph.text.NameCore;
import org.newsgraph.text.NameKey;

/** The names of the directory that may stand in one text, found by their {@link NameKey} or its {@link NameCore}. */
public final class KnownNames {
    private final Map<String, List<KnownName>> byKey;
    private final Map<String, List<KnownName>> byCore;

    private KnownNames(Map<String, List<KnownName>> byKey, Map<String, List<KnownName>> byCore) {
        this.byKey = byKey;
        this.byCore = byCore;
    }

    public static KnownNames of(Collection<KnownName> names) {
        return new KnownNames(names.stream().collect(groupingBy(name -> NameKey.of(name.name()))),
                names.stream().collect(groupingBy(name -> NameCore.of(NameKey.of(name.name())))));
    }

    public static KnownNames none() {
        return of(List.of());
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

    /** The names that differ from a written one in nothing but what {@link NameCore} leaves out. */
    public List<KnownName> like(String written) {
        return byCore.getOrDefault(NameCore.of(NameKey.of(written)), List.of());
    }
}
