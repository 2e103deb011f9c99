package org.newsgraph.graphql;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;

/** A property as graphql-java reads it, without the context that SmallRye's fetcher builds anew for every field. */
public final class PropertyFetcher implements TrivialDataFetcher<Object> {
    private final PropertyReader reader;

    public PropertyFetcher(PropertyReader reader) {
        this.reader = reader;
    }

    public PropertyReader reader() {
        return reader;
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        return reader.read(environment.getSource());
    }
}
