package org.newsgraph.execution;

import org.jspecify.annotations.Nullable;

/** An object of the answer for which something is loaded, with what was loaded so far. */
final class Instance {
    private final ObjectPlan plan;
    private final Object source;
    private final @Nullable Object[] slots;
    private int writtenFrom;
    private int writtenTo;
    private int cutsBefore = -1;

    Instance(ObjectPlan plan, Object source) {
        this.plan = plan;
        this.source = source;
        this.slots = new Object[plan.slots()];
    }

    ObjectPlan plan() {
        return plan;
    }

    Object source() {
        return source;
    }

    @Nullable
    Object value(int slot) {
        return slots[slot];
    }

    void set(int slot, @Nullable Object value) {
        slots[slot] = value;
    }

    /** Remembers where it was written without any error, so that it need not be written anew elsewhere. */
    void writtenAt(JsonWriter json, int from) {
        writtenFrom = from;
        writtenTo = json.length();
        cutsBefore = json.cuts();
    }

    /** Writes what was written before; false if that is not there. */
    boolean repeat(JsonWriter json) {
        if (cutsBefore != json.cuts()) {
            return false;
        }
        json.repeat(writtenFrom, writtenTo);
        return true;
    }
}
