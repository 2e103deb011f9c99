package org.newsgraph.directory;

import java.util.Objects;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;

/** The rule that no organization is, step by step, a part of itself. */
final class Hierarchy {
    /** Any number will do that no other use of advisory locks has. */
    private static final long LOCK = 0x4E47_5041_5245_4E54L;

    private static final String LEADS_TO = """
            WITH RECURSIVE above (id) AS (
                SELECT CAST(:parent AS bigint)
                UNION SELECT e.parent_id FROM above JOIN named_entity e ON e.id = above.id)
            SELECT count(*) FROM above WHERE id = :organization""";

    private Hierarchy() {
    }

    /** Two edits that each give one half of a circle would not see each other, so edits of parents take turns. */
    static void checkParent(String field, Organization organization, @Nullable Organization parent) {
        if (parent == null || organization.id == null) {
            return;
        }
        EntityManager entities = Organization.getEntityManager();
        entities.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:lock) AS text)", String.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        // A parent that this transaction has yet to write counts too.
        entities.flush();
        Object found = entities.createNativeQuery(LEADS_TO, Long.class).setParameter("parent", parent.id)
                .setParameter("organization", organization.id).getSingleResult();
        if (!Objects.equals(found, 0L)) {
            throw ApiException.invalid(field, field + " names the organization itself or a part of it");
        }
    }
}
