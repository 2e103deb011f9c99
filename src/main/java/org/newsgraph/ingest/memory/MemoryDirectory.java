package org.newsgraph.ingest.memory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.newsgraph.directory.popolo.PopoloFile;
import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.link.LinkContext;
import org.newsgraph.text.NameCore;
import org.newsgraph.text.NameKey;

/** The entities of some Popolo files. Immutable: it may be asked from any number of threads. */
public final class MemoryDirectory {
    private final List<MemoryEntity> entities;
    private final Map<String, List<KnownName>> byCore = new HashMap<>();
    private final Map<String, List<MemoryEntity>> byIdentifier;

    private MemoryDirectory(List<MemoryEntity> entities) {
        this.entities = List.copyOf(entities);
        this.byIdentifier = this.entities.stream().collect(groupingBy(MemoryDirectory::identifier));
        this.entities.stream().flatMap(entity -> entity.names().stream()).forEach(name -> byCore
                .computeIfAbsent(NameCore.of(NameKey.of(name.name())), core -> new ArrayList<>()).add(name));
    }

    /**
     * Reads files, and those of folders, as the import does: two records of one kind that share an identifier are one entity.
     *
     * @throws PopoloFile.Unreadable
     *         a file is missing or not a JSON object
     */
    public static MemoryDirectory fromPopolo(Iterable<Path> files) throws PopoloFile.Unreadable {
        PopoloMerge merge = new PopoloMerge();
        for (Path given : files) {
            for (Path file : PopoloFile.in(given)) {
                merge.add(PopoloFile.read(file, null));
            }
        }
        return new MemoryDirectory(merge.entities());
    }

    /** No entity at all. */
    public static MemoryDirectory empty() {
        return new MemoryDirectory(List.of());
    }

    /**
     * Every name that may be meant by one of these keys.
     *
     * @param keys
     *        of names in a text, as {@code NameKeys} gives them
     */
    public KnownNames known(Collection<String> keys) {
        Set<KnownName> names = new LinkedHashSet<>();
        keys.forEach(key -> names.addAll(byCore.getOrDefault(NameCore.of(key), List.of())));
        return KnownNames.of(names);
    }

    /** What the files say of these entities; there is no archive to ask. */
    public LinkContext context(Collection<Long> ids) {
        return new LinkContext(ids.stream().distinct().collect(toMap(id -> id, id -> entity(id).profile())), Map.of(),
                Map.of());
    }

    /** The Wikidata number if there is one, else the id in the file. */
    public String identifier(long id) {
        return identifier(entity(id));
    }

    private static String identifier(MemoryEntity entity) {
        return entity.identifiers().getOrDefault("wikidata", entity.ownId());
    }

    /** All names of an entity, the preferred one first. */
    public List<KnownName> namesOf(long id) {
        return entity(id).names();
    }

    /** Identifiers by scheme. */
    public Map<String, String> identifiers(long id) {
        return entity(id).identifiers();
    }

    /**
     * Whether a title of the English Wikipedia, blanks or underscores between its words, means the entity with this
     * identifier. An entity without a title is meant by each of its names.
     *
     * @param identifier
     *        as {@link #identifier} gives it
     */
    public boolean isTitled(String identifier, String title) {
        String words = title.replace('_', ' ');
        return byIdentifier.getOrDefault(identifier, List.of()).stream().anyMatch(entity -> {
            String own = entity.identifiers().get("enwiki");
            return own == null
                    ? entity.names().stream().anyMatch(name -> name.name().equals(words))
                    : own.replace('_', ' ').equals(words);
        });
    }

    public int size() {
        return entities.size();
    }

    private MemoryEntity entity(long id) {
        return entities.get(Math.toIntExact(id - 1));
    }
}
