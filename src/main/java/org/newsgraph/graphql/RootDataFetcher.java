package org.newsgraph.graphql;

import java.util.Collections;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;

/** A field of the query or mutation type as graphql-java calls it. */
public final class RootDataFetcher implements DataFetcher<Object> {
    private final FieldLoader loader;

    public RootDataFetcher(FieldLoader loader) {
        this.loader = loader;
    }

    public FieldLoader loader() {
        return loader;
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        Object value = loader.bind(environment.getArguments())
                .load(Collections.singletonList(environment.getSource())).get(0);
        if (value instanceof Exception failure) {
            throw failure;
        }
        return value;
    }
}
