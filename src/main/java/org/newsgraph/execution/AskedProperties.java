package org.newsgraph.execution;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.newsgraph.execution.FieldPlan.Branch;
import org.newsgraph.execution.FieldPlan.Loaded;
import org.newsgraph.execution.FieldPlan.Property;
import org.newsgraph.execution.OutputType.ListOf;
import org.newsgraph.execution.OutputType.ObjectOf;
import org.newsgraph.graphql.FieldLoader;

/**
 * Which properties a document asks of the objects that each loader gives, and of those that they hold. All places of the
 * document count together, since a loader is called once for all of them.
 */
final class AskedProperties {
    private final Map<FieldLoader, Set<String>> byLoader = new HashMap<>();
    private final Map<ObjectPlan, Set<String>> byPlan = new HashMap<>();

    static Map<FieldLoader, Set<String>> of(Collection<ObjectPlan> plans) {
        AskedProperties asked = new AskedProperties();
        plans.forEach(plan -> plan.fields().forEach(asked::addLoaded));
        return asked.byLoader;
    }

    private void addLoaded(FieldPlan field) {
        if (field instanceof Loaded loaded) {
            byLoader.computeIfAbsent(loaded.loader(), loader -> new HashSet<>()).addAll(properties(loaded.type()));
        }
    }

    private Set<String> properties(OutputType type) {
        if (type instanceof ListOf list) {
            return properties(list.element());
        }
        Set<String> names = new HashSet<>();
        if (type instanceof ObjectOf object) {
            object.selection().plans().forEach(plan -> names.addAll(properties(plan)));
        }
        return names;
    }

    private Set<String> properties(ObjectPlan plan) {
        Set<String> known = byPlan.get(plan);
        if (known != null) {
            return known;
        }
        Set<String> names = new HashSet<>();
        for (FieldPlan field : plan.fields()) {
            if (field instanceof Property property) {
                names.add(property.name());
                names.addAll(properties(property.type()));
            } else if (field instanceof Branch branch) {
                names.add(branch.name());
                names.addAll(properties(branch.type()));
            }
        }
        byPlan.put(plan, names);
        return names;
    }
}
