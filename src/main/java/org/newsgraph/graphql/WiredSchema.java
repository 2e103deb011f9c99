package org.newsgraph.graphql;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Schema;

/**
 * The schema with our loaders behind it: declared once, in SmallRye's annotations, and executed our way. Fields other than
 * introspection have one of {@link LoaderDataFetcher}, {@link PropertyFetcher} and {@link RootDataFetcher}.
 */
@Singleton
public class WiredSchema {
    private final GraphQLSchema schema;
    private final RequiredScopes required;

    WiredSchema(Instance<GraphQLSchema> made, Instance<Schema> model, Nodes nodes) {
        this.schema = SchemaWiring.wire(StrictScalars.in(made.get()), model.get(), nodes);
        this.required = RequiredScopes.of(model.get());
    }

    /** What a caller must be allowed to do for each field of the query and the mutation type. */
    public RequiredScopes required() {
        return required;
    }

    public GraphQLSchema schema() {
        return schema;
    }
}
