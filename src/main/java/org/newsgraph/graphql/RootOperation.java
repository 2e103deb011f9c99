package org.newsgraph.graphql;

import java.util.Collections;
import java.util.Map;

import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;

/** A field of the query or mutation type: every parent is the one root, so the method is called once. */
final class RootOperation implements FieldLoader {
    private final OperationInvoker invoker;
    private final OperationArguments arguments;

    RootOperation(Operation operation) {
        this.invoker = new OperationInvoker(operation);
        this.arguments = new OperationArguments(operation);
    }

    @Override
    public Call bind(Map<String, Object> given) {
        Object[] bound = arguments.of(given).toArray();
        return parents -> Collections.nCopies(parents.size(), invoker.<Object>invoke(bound.clone()));
    }
}
