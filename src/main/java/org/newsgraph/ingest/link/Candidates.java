package org.newsgraph.ingest.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

/** The entities of the directory that a chain may name. */
final class Candidates {
    private final KnownNames known;

    Candidates(KnownNames known) {
        this.known = known;
    }

    /** Those of the fullest name that the directory lists, narrowed by the further names where these agree. */
    Set<Long> of(ChainNames names) {
        Set<Long> candidates = new TreeSet<>();
        for (String name : names.ownNames()) {
            Set<Long> named = namedBy(name, names);
            if (candidates.isEmpty()) {
                candidates.addAll(named);
            } else {
                Set<Long> common = new HashSet<>(candidates);
                common.retainAll(named);
                if (!common.isEmpty()) {
                    candidates.retainAll(common);
                }
            }
        }
        return candidates;
    }

    private Set<Long> namedBy(String name, ChainNames names) {
        List<KnownName> listed = known.meantBy(name).stream()
                .filter(entry -> entry.kind() == names.kind() || names.isKindUnsure())
                .filter(entry -> !isPartOfPerson(entry)).toList();
        List<KnownName> proper = listed.stream().filter(entry -> !isShortened(entry)).toList();
        Set<Long> ids = ids(proper);
        return ids.size() == 1 ? ids : ids(listed);
    }

    private static Set<Long> ids(List<KnownName> names) {
        Set<Long> ids = new TreeSet<>();
        names.forEach(name -> ids.add(name.entityId()));
        return ids;
    }

    private static boolean isShortened(KnownName name) {
        return name.aliasKind() == AliasKind.SHORT || name.aliasKind() == AliasKind.ACRONYM;
    }

    /** A surname or first name alone says too little, even where the directory lists it as an alias. */
    private static boolean isPartOfPerson(KnownName name) {
        String key = NameKey.of(name.name());
        String whole = NameKey.of(name.entityName());
        return name.kind() == EntityKind.PERSON && !key.equals(whole) && ChainNames.isBare(name.name())
                && (" " + whole + " ").contains(" " + key + " ");
    }
}
