package org.newsgraph.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newsgraph.execution.FieldPlan.Branch;
import org.newsgraph.execution.FieldPlan.Loaded;
import org.newsgraph.execution.OutputType.ListOf;
import org.newsgraph.execution.OutputType.ObjectOf;
import org.newsgraph.execution.PendingCall.Asker;

import graphql.execution.CoercedVariables;

/**
 * Loads everything that a query needs, breadth first: all objects that are known before a level starts ask first, then each
 * loader with its arguments is called once for all of them.
 */
final class Loading {
    /** The object that the query type stands for. */
    private static final Object ROOT = new Object();

    private final CoercedVariables variables;
    private final Deadline deadline;
    /** By the number of the loaded field: a call, or the failure of all. */
    private final @Nullable Object[] calls;
    private final Map<Binding.Identity, PendingCall> callsByIdentity = new HashMap<>();
    private final @Nullable Map<Object, Instance>[] instances;
    private List<PendingCall> level = new ArrayList<>();

    @SuppressWarnings("unchecked")
    private Loading(QueryPlan plan, CoercedVariables variables, Deadline deadline) {
        this.variables = variables;
        this.deadline = deadline;
        this.calls = new Object[plan.loads()];
        this.instances = (Map<Object, Instance>[]) new Map<?, ?>[plan.objects()];
    }

    /**
     * The root with all that is loaded below it.
     *
     * @throws OperationTimedOut
     *         between two calls
     */
    static Instance load(QueryPlan plan, CoercedVariables variables, Deadline deadline) {
        Loading loading = new Loading(plan, variables, deadline);
        Instance instance = loading.instance(plan.root(), ROOT);
        loading.loadAll();
        return instance;
    }

    /**
     * The same for an event of a subscription, which is the value of the root's only field.
     *
     * @throws OperationTimedOut
     *         between two calls
     */
    static Instance load(QueryPlan plan, Loaded field, Object event, CoercedVariables variables, Deadline deadline) {
        Loading loading = new Loading(plan, variables, deadline);
        Instance instance = new Instance(plan.root(), ROOT);
        instance.set(field.slot(), loading.linked(field.type(), event));
        loading.loadAll();
        return instance;
    }

    private void loadAll() {
        while (!level.isEmpty()) {
            nextLevel();
        }
    }

    private void nextLevel() {
        List<PendingCall> current = level;
        level = new ArrayList<>();
        // Taken before the first call, since what it gives may ask the others anew.
        List<List<Asker>> askers = current.stream().map(PendingCall::takeAskers).toList();
        for (int i = 0; i < current.size(); i++) {
            deadline.check();
            settle(askers.get(i), current.get(i).load(askers.get(i)));
        }
    }

    private void settle(List<Asker> askers, List<? extends @Nullable Object> values) {
        for (int i = 0; i < askers.size(); i++) {
            Loaded field = askers.get(i).field();
            Object value = values.get(i) instanceof Throwable cause ? new Failure(cause) : values.get(i);
            askers.get(i).instance().set(field.slot(), linked(field.type(), value));
        }
    }

    /** One instance for each source and plan: what two ways lead to is loaded and written once. */
    private Instance instance(ObjectPlan plan, Object source) {
        Map<Object, Instance> known = instances[plan.number()];
        if (known == null) {
            known = new IdentityHashMap<>();
            instances[plan.number()] = known;
        }
        Instance instance = known.get(source);
        if (instance == null) {
            instance = new Instance(plan, source);
            known.put(source, instance);
            expand(instance);
        }
        return instance;
    }

    private void expand(Instance instance) {
        for (FieldPlan field : instance.plan().fields()) {
            if (field instanceof Loaded loaded) {
                ask(instance, loaded);
            } else if (field instanceof Branch branch) {
                instance.set(branch.slot(), linked(branch.type(), read(branch, instance.source())));
            }
        }
    }

    private static @Nullable Object read(Branch branch, Object source) {
        try {
            return branch.reader().read(source);
        } catch (Exception failure) {
            return new Failure(failure);
        }
    }

    private void ask(Instance instance, Loaded field) {
        Object call = calls[field.number()];
        if (call == null) {
            call = call(field.arguments().bind(field.loader(), variables));
            calls[field.number()] = call;
        }
        if (call instanceof PendingCall pending) {
            if (pending.add(instance, field)) {
                level.add(pending);
            }
        } else {
            instance.set(field.slot(), call);
        }
    }

    private Object call(Binding binding) {
        if (binding instanceof Binding.Bound bound) {
            return callsByIdentity.computeIfAbsent(bound.identity(), identity -> new PendingCall(bound.call()));
        }
        return ((Binding.Refused) binding).failure();
    }

    /** The value with an instance in place of each object for which something has to be loaded. */
    private @Nullable Object linked(OutputType type, @Nullable Object value) {
        if (value == null || value instanceof Failure || !type.loads()) {
            return value;
        }
        if (type instanceof ListOf list) {
            return linkedList(list.element(), value);
        }
        ObjectPlan plan = ((ObjectOf) type).selection().planFor(value);
        return plan == null ? value : instance(plan, value);
    }

    private Object linkedList(OutputType element, Object value) {
        Iterable<?> elements = Lists.of(value);
        if (elements == null) {
            return value;
        }
        List<@Nullable Object> linked = new ArrayList<>();
        elements.forEach(each -> linked.add(linked(element, each)));
        return linked;
    }
}
