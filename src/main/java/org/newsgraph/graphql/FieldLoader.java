package org.newsgraph.graphql;

import java.util.List;
import java.util.Map;

import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;

/**
 * A field that is loaded for many parents at once: parents and arguments in, one value a parent out, in their order. It
 * is declared as a method with a list as its {@code @Source}; whatever executes a query calls it through here.
 */
public final class FieldLoader {
    private final String name;
    private final OperationInvoker invoker;
    private final ArgumentReader arguments;

    FieldLoader(Operation operation) {
        this.name = operation.getSourceFieldOn().getName() + "." + operation.getName();
        this.invoker = new OperationInvoker(operation);
        this.arguments = new ArgumentReader(operation.getArguments());
    }

    /**
     * @param given
     *        the field's arguments by name, coerced as GraphQL coerces them, defaults filled in
     */
    public List<?> load(List<?> parents, Map<String, Object> given) throws Exception {
        List<?> values = invoker.invoke(invocation(parents, given));
        if (values.size() != parents.size()) {
            throw new IllegalStateException(name + " gave " + values.size() + " values for " + parents.size());
        }
        return values;
    }

    private Object[] invocation(List<?> parents, Map<String, Object> given) {
        Object[] values = arguments.read(given);
        Object[] all = new Object[values.length + 1];
        all[0] = parents;
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }
}
