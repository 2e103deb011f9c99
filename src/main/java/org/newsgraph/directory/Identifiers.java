package org.newsgraph.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.newsgraph.graphql.ApiException;
import org.newsgraph.vocabulary.EntityKind;

/** The rule that an identifier names one entity. */
final class Identifiers {
    private static final String TAKEN = """
            SELECT g.place - 1, e.id, e.kind
            FROM unnest(:schemes, :values) WITH ORDINALITY AS g (scheme, value, place)
            JOIN identifier i ON i.scheme = g.scheme AND i.value = g.value
            JOIN named_entity e ON e.id = i.entity_id ORDER BY g.place""";

    private Identifiers() {
    }

    /**
     * @throws ApiException
     *         CONFLICT naming the identifier that another entity has, and that entity
     */
    static void checkFree(EntityNames names, NamedEntity forEntity) {
        List<IdentifierInput> given = names.identifiers() == null ? List.of() : new ArrayList<>(names.identifiers());
        if (given.stream().allMatch(identifier -> has(forEntity, identifier))) {
            return;
        }
        for (Taken taken : taken(given)) {
            if (!Objects.equals(taken.entity, forEntity.id)) {
                throw ApiException.conflict(names.check().field("identifiers[" + taken.place + "]"),
                        "%s:%s names %s already".formatted(given.get(taken.place).scheme, given.get(taken.place).value,
                                Entities.globalId(taken.entity, taken.kind)));
            }
        }
    }

    private static boolean has(NamedEntity entity, IdentifierInput given) {
        return entity.identifiers.stream().anyMatch(i -> i.scheme.equals(given.scheme) && i.value.equals(given.value));
    }

    /** A given identifier, by its place, that an entity has. */
    private record Taken(int place, long entity, EntityKind kind) {
        static Taken of(Object[] row) {
            return new Taken(((Number) row[0]).intValue(), ((Number) row[1]).longValue(),
                    EntityKind.valueOf((String) row[2]));
        }
    }

    /** In SQL: a query of Hibernate's own would be translated anew for each number of identifiers. */
    private static List<Taken> taken(List<IdentifierInput> given) {
        List<?> rows = NamedEntity.getEntityManager().createNativeQuery(TAKEN, Object[].class)
                .setParameter("schemes", given.stream().map(i -> i.scheme).toArray(String[]::new))
                .setParameter("values", given.stream().map(i -> i.value).toArray(String[]::new)).getResultList();
        return rows.stream().map(row -> Taken.of((Object[]) row)).toList();
    }
}
