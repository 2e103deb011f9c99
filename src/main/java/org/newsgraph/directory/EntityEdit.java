package org.newsgraph.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.vocabulary.AliasKind;

/** One edit under way: makes given values those of an entity and remembers whether any was another before. */
final class EntityEdit {
    private final NamedEntity entity;
    private final EditPolicy policy;
    private boolean changed;

    EntityEdit(NamedEntity entity, EditPolicy policy) {
        this.entity = entity;
        this.policy = policy;
    }

    <E extends NamedEntity> E entity(Class<E> type) {
        return type.cast(entity);
    }

    boolean changed() {
        return changed;
    }

    void apply(EntityDraft draft) {
        EntityNames names = draft.names();
        Identifiers.checkFree(names, entity);
        name(names.name());
        set(names.description(), entity.description, value -> entity.description = value);
        aliases(names.aliases());
        identifiers(names.identifiers());
        sameAs(names.sameAs());
        checkBounds(names);
        draft.applyTo(this);
    }

    <T> void set(@Nullable Optional<T> given, @Nullable T current, Consumer<@Nullable T> setter) {
        if (given == null || policy == EditPolicy.FILL && current != null) {
            return;
        }
        T value = given.orElse(null);
        if (!Objects.equals(value, current)) {
            setter.accept(value);
            changed = true;
        }
    }

    private void name(@Nullable String name) {
        if (name == null || name.equals(entity.name)) {
            return;
        }
        if (policy == EditPolicy.FILL) {
            alias(new AliasInput(name, AliasKind.NAME));
            return;
        }
        entity.rename(name);
        entity.aliases.removeIf(alias -> alias.name.equals(name));
        changed = true;
    }

    private void aliases(@Nullable List<AliasInput> given) {
        if (given == null) {
            return;
        }
        Set<String> names = new HashSet<>(given.stream().map(alias -> alias.name).toList());
        keep(entity.aliases, alias -> names.contains(alias.name));
        given.stream().filter(alias -> !alias.name.equals(entity.name)).forEach(this::alias);
    }

    /** An alias that stays keeps its row: a new one with the same name would be written before the old is removed. */
    private void alias(AliasInput given) {
        Optional<Alias> there = entity.aliases.stream().filter(alias -> alias.name.equals(given.name)).findFirst();
        if (there.isEmpty()) {
            entity.addAlias(given.name, given.kind());
            changed = true;
            return;
        }
        changed |= there.get().learned;
        there.get().learned = false;
        if (there.get().kind != given.kind && policy != EditPolicy.FILL) {
            there.get().kind = given.kind;
            changed = true;
        }
    }

    private void identifiers(@Nullable List<IdentifierInput> given) {
        if (given == null) {
            return;
        }
        Set<List<String>> pairs = new HashSet<>(given.stream().map(i -> List.of(i.scheme, i.value)).toList());
        keep(entity.identifiers, there -> pairs.contains(List.of(there.scheme, there.value)));
        int before = entity.identifiers.size();
        given.forEach(identifier -> entity.addIdentifier(identifier.scheme, identifier.value));
        changed |= entity.identifiers.size() > before;
    }

    private void sameAs(@Nullable List<String> given) {
        if (given != null) {
            Set<String> urls = new HashSet<>(given);
            keep(entity.sameAs, urls::contains);
            changed |= entity.sameAs.addAll(given);
        }
    }

    private <T> void keep(Collection<T> there, Predicate<T> given) {
        changed |= policy == EditPolicy.REPLACE && there.removeIf(given.negate());
    }

    /** Lists that only grow can outgrow their bound although each addition keeps it. */
    private void checkBounds(EntityNames names) {
        // A list that is not given is not even read; another name may have become an alias.
        checkBound(names.check(), "aliases",
                names.aliases() == null && names.name() == null ? List.of() : entity.aliases);
        checkBound(names.check(), "identifiers", names.identifiers() == null ? List.of() : entity.identifiers);
        checkBound(names.check(), "sameAs", names.sameAs() == null ? List.of() : entity.sameAs);
    }

    private static void checkBound(InputCheck check, String list, Collection<?> there) {
        if (there.size() > InputCheck.MAX_LIST) {
            throw ApiException.invalid(check.field(list),
                    "an entity must have at most " + InputCheck.MAX_LIST + " " + list);
        }
    }
}
