package org.newsgraph.directory;

import java.util.Collection;
import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.vocabulary.EntityKind;

/** Finds the entities that a request names. */
final class Entities {
    private Entities() {
    }

    /**
     * The entity to edit, locked until the transaction ends.
     *
     * @throws ApiException
     *         NOT_FOUND, INVALID_ID if it is of another kind, CONFLICT if it was merged into another
     */
    static NamedEntity locked(String field, long key, EntityKind kind) {
        NamedEntity entity = NamedEntity.findById(key, LockModeType.PESSIMISTIC_WRITE);
        NamedEntity found = checked(field, entity, kind);
        if (found.mergedInto != null) {
            throw ApiException.conflict(field, "it was merged into " + globalId(surviving(found)));
        }
        return found;
    }

    /** Locked in the order of their keys, and with their lists. */
    static void hold(Collection<Long> keys) {
        EntityManager entities = NamedEntity.getEntityManager();
        entities.createQuery("FROM NamedEntity e WHERE e.id IN :keys ORDER BY e.id", NamedEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setParameter("keys", keys).getResultList();
        for (String list : List.of("aliases", "identifiers", "sameAs")) {
            entities.createQuery("FROM NamedEntity e LEFT JOIN FETCH e." + list + " WHERE e.id IN :keys",
                    NamedEntity.class).setParameter("keys", keys).getResultList();
        }
    }

    static void read(Collection<Long> keys) {
        NamedEntity.getEntityManager().createQuery("FROM NamedEntity e WHERE e.id IN :keys", NamedEntity.class)
                .setParameter("keys", keys).getResultList();
    }

    /** Of one name and kind only one is. */
    static boolean hasProvisional(EntityKind kind, String nameKey) {
        return !NamedEntity.getEntityManager()
                .createNativeQuery("SELECT id FROM named_entity WHERE kind = :kind AND name_key = :key AND provisional",
                        Long.class)
                .setParameter("kind", kind.name()).setParameter("key", nameKey).getResultList().isEmpty();
    }

    static Person person(String field, long key) {
        return (Person) surviving(checked(field, NamedEntity.findById(key), EntityKind.PERSON));
    }

    static Organization organization(String field, long key) {
        return (Organization) surviving(checked(field, NamedEntity.findById(key), EntityKind.ORGANIZATION));
    }

    static NamedEntity surviving(NamedEntity entity) {
        NamedEntity survivor = entity;
        while (survivor.mergedInto != null) {
            survivor = loaded(survivor.mergedInto);
        }
        return survivor;
    }

    /** The entity itself: what stands in for one that is not loaded yet does not know its kind. */
    static NamedEntity loaded(NamedEntity entity) {
        return (NamedEntity) Hibernate.unproxy(entity);
    }

    static String globalId(NamedEntity entity) {
        return globalId(entity.id, entity.kind());
    }

    static String globalId(long key, EntityKind kind) {
        return GlobalId.of(type(kind), key);
    }

    static String type(EntityKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANIZATION -> "Organization";
            case PLACE -> "Place";
        };
    }

    private static NamedEntity checked(String field, @Nullable NamedEntity entity, EntityKind kind) {
        if (entity == null) {
            throw ApiException.notFound(field, field + " names nothing that exists");
        }
        NamedEntity loaded = loaded(entity);
        if (loaded.kind() != kind) {
            throw new ApiException(ErrorCode.INVALID_ID, field, field + " must be an id of the type " + type(kind));
        }
        return loaded;
    }
}
