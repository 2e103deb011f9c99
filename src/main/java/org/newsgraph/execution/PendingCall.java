package org.newsgraph.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.execution.FieldPlan.Loaded;
import org.newsgraph.graphql.FieldLoader;
import org.newsgraph.sql.ReadingEnded;

/** Who asks for a loader with its arguments at one level. */
final class PendingCall {
    record Asker(Instance instance, Loaded field) {
    }

    private final FieldLoader.Call call;
    private List<Asker> askers = new ArrayList<>();

    PendingCall(FieldLoader.Call call) {
        this.call = call;
    }

    /** True if this is the first that asks since the last call. */
    boolean add(Instance instance, Loaded field) {
        askers.add(new Asker(instance, field));
        return askers.size() == 1;
    }

    /** The askers up to now; those that come after belong to the next level. */
    List<Asker> takeAskers() {
        List<Asker> taken = askers;
        askers = new ArrayList<>();
        return taken;
    }

    /**
     * One value for each asker; each the same failure, if the call fails.
     *
     * @throws OperationTimedOut
     *         if it was ended from outside
     */
    List<? extends @Nullable Object> load(List<Asker> taken) {
        List<Object> parents = new ArrayList<>(taken.size());
        taken.forEach(asker -> parents.add(asker.instance().source()));
        try {
            List<? extends @Nullable Object> values = call.load(parents);
            if (values.size() != parents.size()) {
                throw new IllegalStateException(taken.get(0).field().key().name() + " gave " + values.size()
                        + " values for " + parents.size());
            }
            return values;
        } catch (ReadingEnded ended) {
            throw new OperationTimedOut();
        } catch (Exception failure) {
            return Collections.nCopies(parents.size(), new Failure(failure));
        }
    }
}
