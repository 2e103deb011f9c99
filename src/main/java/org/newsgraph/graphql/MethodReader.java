package org.newsgraph.graphql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import graphql.schema.DataFetchingEnvironmentImpl;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.ReferenceType;

/** Reads a property by its method, and gives it the form that its scalar needs where the Java type has another. */
final class MethodReader implements PropertyReader {
    private static final Set<String> PLAIN = Set.of("java.lang.String", "int", "java.lang.Integer", "boolean",
            "java.lang.Boolean", "double", "java.lang.Double");

    private final Method method;
    private final @Nullable FieldHelper helper;

    MethodReader(Method method, Field field) {
        this.method = method;
        this.helper = isPlain(field) ? null : new FieldHelper(field);
    }

    private static boolean isPlain(Field field) {
        boolean converted = field.hasTransformation() || field.isAdaptingTo() || field.isAdaptingWith()
                || field.getReference().isAdaptingTo() || field.getReference().isAdaptingWith();
        if (converted || field.hasWrapper() && !field.getWrapper().isCollection()) {
            return false;
        }
        ReferenceType type = field.getReference().getType();
        return type == ReferenceType.SCALAR ? PLAIN.contains(field.getReference().getClassName()) : true;
    }

    @Override
    public @Nullable Object read(Object parent) throws Exception {
        try {
            Object value = method.invoke(parent);
            return helper == null
                    ? value
                    : helper.transformOrAdaptResponse(value,
                            DataFetchingEnvironmentImpl.newDataFetchingEnvironment().build());
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
    }
}
