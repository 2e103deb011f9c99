package org.newsgraph.ingest.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newsgraph.directory.popolo.PopoloEntry;
import org.newsgraph.directory.popolo.PopoloEntry.Member;
import org.newsgraph.directory.popolo.PopoloFile;
import org.newsgraph.directory.popolo.PopoloReader;
import org.newsgraph.vocabulary.EntityKind;

/** Puts the records of several files together: those of one kind that share an identifier are one entity. */
final class PopoloMerge {
    private record Identity(EntityKind kind, String scheme, String value) {
    }

    private final List<EntityDraft> drafts = new ArrayList<>();
    private final Map<Identity, EntityDraft> byIdentity = new HashMap<>();

    void add(PopoloFile file) {
        PopoloReader reader = new PopoloReader(file);
        List<PopoloEntry> entries = reader.entries();
        Map<String, EntityDraft> ofFile = new HashMap<>();
        entries.forEach(entry -> ofFile.put(entry.kind() + " " + entry.id(), take(entry)));
        for (PopoloEntry entry : entries) {
            EntityDraft parent = organization(ofFile, entry.parentId());
            if (parent != null) {
                ofFile.get(entry.kind() + " " + entry.id()).belongsTo(parent);
            }
        }
        reader.members().forEach(member -> join(ofFile, member));
    }

    List<MemoryEntity> entities() {
        return drafts.stream().map(EntityDraft::entity).toList();
    }

    private EntityDraft take(PopoloEntry entry) {
        List<Identity> identities = entry.identifiers().entrySet().stream()
                .map(given -> new Identity(entry.kind(), given.getKey(), given.getValue())).toList();
        EntityDraft draft = identities.stream().filter(byIdentity::containsKey).map(byIdentity::get).findFirst()
                .orElseGet(() -> create(entry));
        draft.add(entry);
        identities.forEach(identity -> byIdentity.putIfAbsent(identity, draft));
        return draft;
    }

    private EntityDraft create(PopoloEntry entry) {
        EntityDraft draft = new EntityDraft(drafts.size() + 1L, entry.kind(), entry.id(), entry.name());
        drafts.add(draft);
        return draft;
    }

    private static void join(Map<String, EntityDraft> ofFile, Member member) {
        EntityDraft person = ofFile.get(EntityKind.PERSON + " " + member.personId());
        EntityDraft organization = organization(ofFile, member.organizationId());
        if (person != null && organization != null) {
            person.isMember(organization, member);
            EntityDraft behalf = organization(ofFile, member.behalfId());
            if (behalf != null) {
                person.belongsTo(behalf);
            }
        }
    }

    private static @Nullable EntityDraft organization(Map<String, EntityDraft> ofFile, @Nullable String id) {
        return id == null ? null : ofFile.get(EntityKind.ORGANIZATION + " " + id);
    }
}
