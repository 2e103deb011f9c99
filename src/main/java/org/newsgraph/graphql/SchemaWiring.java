package org.newsgraph.graphql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import graphql.GraphQL;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;

/**
 * Puts our loaders, property readers and errors behind the schema that SmallRye makes of the annotations: the schema is
 * declared once, in its standard form, and executed our way.
 */
@ApplicationScoped
class SchemaWiring {
    private final Instance<GraphQLSchema> schemas;
    private final Instance<Schema> models;
    private final int maxDepth;
    private final int maxFields;

    SchemaWiring(Instance<GraphQLSchema> schemas, Instance<Schema> models,
            @ConfigProperty(name = "newsgraph.query.max-depth") int maxDepth,
            @ConfigProperty(name = "newsgraph.query.max-fields") int maxFields) {
        this.schemas = schemas;
        this.models = models;
        this.maxDepth = maxDepth;
        this.maxFields = maxFields;
    }

    void wire(@Observes GraphQL.Builder builder) {
        GraphQLSchema schema = schemas.get();
        GraphQLCodeRegistry wired = schema.getCodeRegistry().transform(this::replaceFetchers);
        builder.schema(schema.transformWithoutTypes(changed -> changed.codeRegistry(wired)));
        builder.defaultDataFetcherExceptionHandler(new CodedErrors());
        builder.instrumentation(new ChainedInstrumentation(List.of(new MaxQueryDepthInstrumentation(maxDepth),
                new MaxQueryComplexityInstrumentation(maxFields), new DocumentErrors())));
    }

    private void replaceFetchers(GraphQLCodeRegistry.Builder registry) {
        Schema model = models.get();
        Map<String, FieldLoader> loaders = new HashMap<>();
        model.getTypes().values().forEach(type -> replaceFetchers(registry, type, loaders));
        model.getQueries().forEach(query -> registry.dataFetcher(
                FieldCoordinates.coordinates("Query", query.getName()), new RootDataFetcher(query)));
    }

    /** A field of an interface has one loader for all types that implement it, so that one call loads them together. */
    private static void replaceFetchers(GraphQLCodeRegistry.Builder registry, Type type,
            Map<String, FieldLoader> loaders) {
        for (Map.Entry<String, Operation> batch : type.getBatchOperations().entrySet()) {
            Operation operation = batch.getValue();
            FieldLoader loader = loaders.computeIfAbsent(operation.getClassName() + "#" + operation.getMethodName(),
                    method -> new FieldLoader(operation));
            registry.dataFetcher(FieldCoordinates.coordinates(type.getName(), batch.getKey()),
                    new LoaderDataFetcher(loader));
        }
        for (Field field : type.getFields().values()) {
            registry.dataFetcher(FieldCoordinates.coordinates(type.getName(), field.getName()),
                    new PropertyFetcher(PropertyMethod.of(type, field), field));
        }
    }
}
