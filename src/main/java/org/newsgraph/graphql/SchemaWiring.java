package org.newsgraph.graphql;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;

/** Puts our loaders and property readers behind the fields of the schema that SmallRye makes of the annotations. */
final class SchemaWiring {
    private final GraphQLSchema schema;
    private final Schema model;
    /** A field of an interface has one loader for all types that implement it, so that one call loads them together. */
    private final Map<String, FieldLoader> loaders = new HashMap<>();

    private SchemaWiring(GraphQLSchema schema, Schema model) {
        this.schema = schema;
        this.model = model;
    }

    static GraphQLSchema wire(GraphQLSchema schema, Schema model) {
        GraphQLCodeRegistry wired = schema.getCodeRegistry()
                .transform(registry -> new SchemaWiring(schema, model).replaceAll(registry));
        return schema.transformWithoutTypes(changed -> changed.codeRegistry(wired));
    }

    private void replaceAll(GraphQLCodeRegistry.Builder registry) {
        model.getTypes().values().forEach(type -> replaceFetchers(registry, type));
        model.getQueries().forEach(query -> replaceRoot(registry, schema.getQueryType(), query));
        model.getMutations().forEach(mutation -> replaceRoot(registry, schema.getMutationType(), mutation));
        model.getInterfaces().keySet().forEach(name -> replaceResolver(registry, name));
    }

    private static void replaceRoot(GraphQLCodeRegistry.Builder registry, GraphQLObjectType type,
            Operation operation) {
        GraphQLFieldDefinition field = type.getFieldDefinition(operation.getName());
        registry.dataFetcher(FieldCoordinates.coordinates(type, field),
                new RootDataFetcher(new RootOperation(operation, field)));
    }

    private void replaceFetchers(GraphQLCodeRegistry.Builder registry, Type type) {
        type.getBatchOperations().forEach((name, operation) -> registry.dataFetcher(
                FieldCoordinates.coordinates(type.getName(), name), new LoaderDataFetcher(
                        loader(operation, schema.getObjectType(type.getName()).getFieldDefinition(name)))));
        for (Field field : type.getFields().values()) {
            registry.dataFetcher(FieldCoordinates.coordinates(type.getName(), field.getName()),
                    new PropertyFetcher(new MethodReader(PropertyMethod.of(type, field), field)));
        }
    }

    private FieldLoader loader(Operation operation, GraphQLFieldDefinition field) {
        return loaders.computeIfAbsent(operation.getClassName() + "#" + operation.getMethodName(),
                method -> new BatchOperation(operation, field));
    }

    private void replaceResolver(GraphQLCodeRegistry.Builder registry, String name) {
        if (schema.getType(name) instanceof GraphQLInterfaceType type) {
            Map<Class<?>, String> classes = new LinkedHashMap<>();
            schema.getImplementations(type).forEach(implementation -> classes.put(ClassloadingService.get()
                    .loadClass(model.getTypes().get(implementation.getName()).getClassName()),
                    implementation.getName()));
            registry.typeResolver(type, new ClassTypeResolver(classes));
        }
    }
}
