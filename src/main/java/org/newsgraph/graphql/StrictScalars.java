package org.newsgraph.graphql;

import java.util.Map;

import graphql.Scalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/** The scalars of the GraphQL specification as it has them, and the one of Apollo Federation. SmallRye's take 4294967297 for 1, and "1" too. */
final class StrictScalars {
    private static final Map<String, Coercing<?, ?>> COERCING = Map.of("Int", Scalars.GraphQLInt.getCoercing(), "Float",
            Scalars.GraphQLFloat.getCoercing(), "Boolean", Scalars.GraphQLBoolean.getCoercing(), "ID", new IdValue(),
            "_Any", new AnyValue());

    private StrictScalars() {
    }

    static GraphQLSchema in(GraphQLSchema schema) {
        return SchemaTransformer.transformSchema(schema, new GraphQLTypeVisitorStub() {
            @Override
            public TraversalControl visitGraphQLScalarType(GraphQLScalarType scalar,
                    TraverserContext<GraphQLSchemaElement> context) {
                Coercing<?, ?> strict = COERCING.get(scalar.getName());
                return strict == null || scalar.getCoercing() == strict
                        ? TraversalControl.CONTINUE
                        : changeNode(context, scalar.transform(builder -> builder.coercing(strict)));
            }
        });
    }
}
