package org.newsgraph.execution;

import java.util.List;

/** What a document asks of objects of one type, in the order of the answer. Equal only to itself. */
final class ObjectPlan {
    private final int number;
    private final List<FieldPlan> fields;
    private final int slots;

    /**
     * @param number
     *        counted from 0 within its document
     * @param slots
     *        values that are collected for an object before it is written
     */
    ObjectPlan(int number, List<FieldPlan> fields, int slots) {
        this.number = number;
        this.fields = List.copyOf(fields);
        this.slots = slots;
    }

    int number() {
        return number;
    }

    List<FieldPlan> fields() {
        return fields;
    }

    int slots() {
        return slots;
    }

    boolean loads() {
        return slots > 0;
    }
}
