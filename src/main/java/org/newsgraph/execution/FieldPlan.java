package org.newsgraph.execution;

import org.newsgraph.graphql.FieldLoader;
import org.newsgraph.graphql.PropertyReader;

/** One field of an object, merged from all places of the document that ask for it. */
sealed interface FieldPlan {
    ResponseKey key();

    /** {@code __typename}, which is known when the plan is made. */
    record TypeName(ResponseKey key, byte[] json) implements FieldPlan {
    }

    /** A field that its object holds. It is read while the answer is written. */
    record Property(ResponseKey key, PropertyReader reader, OutputType type) implements FieldPlan {
    }

    /** A field that its object holds, with something to load below: it is read before. */
    record Branch(ResponseKey key, PropertyReader reader, OutputType type, int slot) implements FieldPlan {
    }

    /**
     * A field that is loaded for all objects of a level at once.
     *
     * @param number
     *        counted from 0 within the document
     */
    record Loaded(ResponseKey key, FieldLoader loader, Arguments arguments, OutputType type, int slot,
            int number) implements FieldPlan {
    }
}
