package org.newsgraph.graphql;

import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLFieldDefinition;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;

/** A field that is declared as a method with a list as its {@code @Source}. */
final class BatchOperation implements FieldLoader {
    private final String name;
    private final OperationInvoker invoker;
    private final OperationArguments arguments;

    BatchOperation(Operation operation, GraphQLFieldDefinition field) {
        this.name = operation.getSourceFieldOn().getName() + "." + operation.getName();
        this.invoker = new OperationInvoker(operation);
        this.arguments = new OperationArguments(operation, field);
    }

    @Override
    public Call bind(Map<String, Object> given) {
        StorableText.check("", given);
        List<?> bound = arguments.of(given);
        return parents -> load(parents, bound);
    }

    private List<?> load(List<?> parents, List<?> bound) throws Exception {
        Object[] all = new Object[bound.size() + 1];
        all[0] = parents;
        for (int i = 0; i < bound.size(); i++) {
            all[i + 1] = bound.get(i);
        }
        List<?> values = invoker.invoke(all);
        if (values.size() != parents.size()) {
            throw new IllegalStateException(name + " gave " + values.size() + " values for " + parents.size());
        }
        return values;
    }
}
