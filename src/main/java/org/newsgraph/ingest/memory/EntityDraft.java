package org.newsgraph.ingest.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.directory.popolo.PopoloEntry;
import org.newsgraph.directory.popolo.PopoloEntry.Member;
import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.link.Profile;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

/** An entity while files are read. */
final class EntityDraft {
    /** Deeper than any chain of organizations; a circle ends here too. */
    private static final int MOST_PARENTS = 8;

    private final long key;
    private final EntityKind kind;
    private final String ownId;
    private final String name;
    private final Map<String, KnownName> names = new LinkedHashMap<>();
    private final Map<String, String> identifiers = new HashMap<>();
    private final Set<EntityDraft> above = new LinkedHashSet<>();
    private final Set<String> roles = new HashSet<>();
    private final List<Member> memberships = new ArrayList<>();
    private @Nullable String countryCode;
    private @Nullable LocalDate birth;
    private @Nullable LocalDate death;

    EntityDraft(long key, EntityKind kind, String ownId, String name) {
        this.key = key;
        this.kind = kind;
        this.ownId = ownId;
        this.name = name;
    }

    void add(PopoloEntry entry) {
        named(entry.name(), AliasKind.NAME);
        entry.aliases().forEach(alias -> named(alias.name(), alias.kind()));
        entry.identifiers().forEach(identifiers::putIfAbsent);
        countryCode = countryCode == null ? entry.countryCode() : countryCode;
        birth = birth == null ? entry.birthDate() : birth;
        death = death == null ? entry.deathDate() : death;
    }

    private void named(String text, AliasKind aliasKind) {
        names.putIfAbsent(text, new KnownName(key, kind, name, text, aliasKind));
    }

    void belongsTo(EntityDraft organization) {
        above.add(organization);
    }

    void isMember(EntityDraft organization, Member member) {
        above.add(organization);
        memberships.add(member);
        if (member.role() != null) {
            roles.add(NameKey.of(member.role()));
        }
    }

    MemoryEntity entity() {
        Set<EntityDraft> related = allAbove();
        Set<String> relatedNames = new HashSet<>();
        related.forEach(other -> relatedNames.addAll(other.keys()));
        Set<Long> ids = new HashSet<>();
        related.forEach(other -> ids.add(other.key));
        return new MemoryEntity(ownId, List.copyOf(names.values()), Map.copyOf(identifiers), new Profile(false, ids,
                keys(), relatedNames, roles, countryCode, Career.from(birth, memberships),
                Career.until(death, memberships)));
    }

    private Set<String> keys() {
        Set<String> keys = new HashSet<>();
        names.keySet().forEach(text -> keys.add(NameKey.of(text)));
        return keys;
    }

    private Set<EntityDraft> allAbove() {
        Set<EntityDraft> all = new LinkedHashSet<>(above);
        for (int step = 0; step < MOST_PARENTS; step++) {
            Set<EntityDraft> next = new LinkedHashSet<>();
            all.forEach(organization -> next.addAll(organization.above));
            if (!all.addAll(next)) {
                break;
            }
        }
        all.remove(this);
        return all;
    }
}
