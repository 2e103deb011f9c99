package org.newsgraph.execution;

import java.util.List;

/** A generated selection, before it becomes text. */
sealed interface Asked {

    /**
     * @param key
     *        alias or name
     */
    record OfField(String name, String key, List<Argument> arguments, List<Condition> conditions,
            List<Asked> below) implements Asked {
    }

    /**
     * @param named
     *        whether it stands as a definition of its own
     */
    record OfFragment(String type, boolean named, List<Condition> conditions, List<Asked> below) implements Asked {
    }

    record Argument(String name, Given value) {
    }

    /** {@code @skip} or {@code @include}. */
    record Condition(String directive, Given value) {
    }
}
