package org.newsgraph.execution;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ClassTypeResolver;

/** What is asked of an object, which may depend on its type. */
sealed interface Selection {
    boolean loads();

    /** The plan for this object; null if it is of no type that may stand here. */
    @Nullable
    ObjectPlan planFor(Object value);

    record OfOneType(ObjectPlan plan) implements Selection {
        @Override
        public boolean loads() {
            return plan.loads();
        }

        @Override
        public ObjectPlan planFor(Object value) {
            return plan;
        }
    }

    record ByType(ClassTypeResolver resolver, Map<String, ObjectPlan> plans, boolean loads) implements Selection {
        @Override
        public @Nullable ObjectPlan planFor(Object value) {
            String type = resolver.typeOf(value);
            return type == null ? null : plans.get(type);
        }
    }
}
