package org.newsgraph.graphql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;

/** Reads a field from its parent without the context that the stock fetcher builds anew for every field. */
final class PropertyFetcher implements TrivialDataFetcher<Object> {
    private final Method accessor;
    private final FieldHelper helper;

    PropertyFetcher(Method accessor, Field field) {
        this.accessor = accessor;
        this.helper = new FieldHelper(field);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        try {
            return helper.transformOrAdaptResponse(accessor.invoke(environment.getSource()), environment);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
    }
}
