package org.newsgraph.graphql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final Set<String> TIMES = Set.of("java.time.Instant", "java.time.LocalDate");

    private final Method method;
    private final boolean time;
    private final @Nullable FieldHelper helper;

    MethodReader(Method method, Field field) {
        this.method = method;
        // Spares the check of access at every read.
        method.setAccessible(true);
        this.time = isTime(field);
        this.helper = isPlain(field) ? null : new FieldHelper(field);
    }

    private static boolean isPlain(Field field) {
        if (field.hasTransformation() || isAdapted(field)
                || field.hasWrapper() && !field.getWrapper().isCollection()) {
            return false;
        }
        ReferenceType type = field.getReference().getType();
        return type == ReferenceType.SCALAR ? PLAIN.contains(field.getReference().getClassName()) : true;
    }

    private static boolean isTime(Field field) {
        return TIMES.contains(field.getReference().getClassName()) && !isAdapted(field) && !field.hasWrapper()
                && (!field.hasTransformation() || field.getTransformation().getFormat() == null);
    }

    private static boolean isAdapted(Field field) {
        return field.isAdaptingTo() || field.isAdaptingWith() || field.getReference().isAdaptingTo()
                || field.getReference().isAdaptingWith();
    }

    @Override
    public @Nullable Object read(Object parent) throws Exception {
        try {
            Object value = method.invoke(parent);
            return helper == null || value == null ? value : converted(helper, value);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
    }

    /** Times without the way around by a formatter: it writes what they write themselves (ISO 8601). */
    private Object converted(FieldHelper helper, Object value) throws Exception {
        return time && (value instanceof LocalDate || value instanceof Instant)
                ? value.toString()
                : helper.transformOrAdaptResponse(value,
                        DataFetchingEnvironmentImpl.newDataFetchingEnvironment().build());
    }
}
