package org.newsgraph.execution;

import java.util.List;
import java.util.Map;

/** A generated value of an argument, before it becomes text. */
sealed interface Given {

    /** The same value as it stands in a document and in JSON. */
    record Constant(String text, Object json) implements Given {
    }

    record ListOf(List<Given> elements) implements Given {
    }

    record InputObject(Map<String, Given> fields) implements Given {
    }

    /**
     * A variable of its own.
     *
     * @param type
     *        in the type's own syntax
     * @param absent
     *        not in the variables of the request
     * @param standard
     *        default value in the document; empty if there is none
     */
    record Variable(String type, Object json, boolean absent, String standard) implements Given {
    }
}
