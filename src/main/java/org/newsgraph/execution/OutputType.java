package org.newsgraph.execution;

/** What a field gives, as its value is completed: leaf, list or object, and whether null may stand there. */
sealed interface OutputType {
    boolean nonNull();

    /** Whether something below is loaded, so that it must be collected before the answer is written. */
    boolean loads();

    record Leaf(boolean nonNull, LeafWriter writer) implements OutputType {
        @Override
        public boolean loads() {
            return false;
        }
    }

    record ListOf(boolean nonNull, OutputType element) implements OutputType {
        @Override
        public boolean loads() {
            return element.loads();
        }
    }

    record ObjectOf(boolean nonNull, Selection selection) implements OutputType {
        @Override
        public boolean loads() {
            return selection.loads();
        }
    }
}
