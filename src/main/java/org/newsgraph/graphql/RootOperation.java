package org.newsgraph.graphql;

import java.util.Collections;
import java.util.Map;

import org.newsgraph.access.Actor;

import graphql.schema.GraphQLFieldDefinition;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.OperationType;

/** A field of a root type: every parent is the one root, so the method is called once. */
final class RootOperation implements FieldLoader {
    private final OperationMethod method;
    private final OperationArguments arguments;
    private final boolean mutation;
    private final String name;

    RootOperation(Operation operation, GraphQLFieldDefinition field) {
        this.method = new OperationMethod(operation);
        this.arguments = new OperationArguments(operation, field);
        this.name = field.getName();
        this.mutation = operation.getOperationType() == OperationType.MUTATION;
    }

    @Override
    public Call bind(Map<String, Object> given) {
        if (!mutation) {
            // Mutations look at each text themselves, so that one article does not stop the next.
            StorableText.check("", given);
        }
        Object[] bound = arguments.of(given).toArray();
        return parents -> Collections.nCopies(parents.size(),
                mutation ? Actor.doing(name, () -> method.invoke(bound)) : method.invoke(bound));
    }
}
