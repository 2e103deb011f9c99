package org.newsgraph.directory;

import java.util.ArrayList;
import java.util.List;

import org.newsgraph.graphql.ApiException;

/** The rule that an identifier names one entity. */
final class Identifiers {
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
        for (Identifier taken : withValues(given)) {
            int index = indexOf(given, taken);
            if (index >= 0 && !taken.entity.id.equals(forEntity.id)) {
                throw ApiException.conflict(names.check().field("identifiers[" + index + "]"),
                        "%s:%s names %s already".formatted(taken.scheme, taken.value,
                                Entities.globalId(taken.entity.id, Entities.loaded(taken.entity).kind())));
            }
        }
    }

    private static boolean has(NamedEntity entity, IdentifierInput given) {
        return entity.identifiers.stream().anyMatch(i -> i.scheme.equals(given.scheme) && i.value.equals(given.value));
    }

    /** Asked by scheme too, which the index has first. */
    private static List<Identifier> withValues(List<IdentifierInput> given) {
        return NamedEntity.getEntityManager()
                .createQuery("FROM Identifier i WHERE i.scheme IN :schemes AND i.value IN :values ORDER BY i.id",
                        Identifier.class)
                .setParameter("schemes", given.stream().map(identifier -> identifier.scheme).distinct().toList())
                .setParameter("values", given.stream().map(identifier -> identifier.value).toList()).getResultList();
    }

    private static int indexOf(List<IdentifierInput> given, Identifier taken) {
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).scheme.equals(taken.scheme) && given.get(i).value.equals(taken.value)) {
                return i;
            }
        }
        return -1;
    }
}
