package org.newsgraph.graphql;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import graphql.schema.GraphQLFieldDefinition;
import io.smallrye.graphql.schema.model.Operation;

/** A field that is declared as a method with a list as its {@code @Source}. */
final class BatchOperation implements FieldLoader {
    private final String name;
    private final OperationMethod method;
    private final OperationArguments arguments;

    BatchOperation(Operation operation, GraphQLFieldDefinition field) {
        this.name = operation.getSourceFieldOn().getName() + "." + operation.getName();
        this.method = new OperationMethod(operation);
        this.arguments = new OperationArguments(operation, field);
    }

    @Override
    public Call bind(Map<String, Object> given) {
        StorableText.check("", given);
        @Nullable
        Object[] bound = arguments.of(given).toArray();
        return parents -> load(parents, bound);
    }

    private List<?> load(List<?> parents, @Nullable Object[] bound) throws Exception {
        Object[] all = new Object[bound.length + 1];
        all[0] = parents;
        System.arraycopy(bound, 0, all, 1, bound.length);
        List<?> values = (List<?>) method.invoke(all);
        if (values.size() != parents.size()) {
            throw new IllegalStateException(name + " gave " + values.size() + " values for " + parents.size());
        }
        return values;
    }
}
