package org.newsgraph.graphql;

import java.lang.reflect.Method;

import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;

/** Finds the method that reads a field of an output type: all output types are records or have getters. */
final class PropertyMethod {
    private PropertyMethod() {
    }

    static Method of(Type type, Field field) {
        Class<?> owner = ClassloadingService.get().loadClass(type.getClassName());
        try {
            return owner.getMethod(field.getMethodName());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + "." + field.getName() + " has no reading method", e);
        }
    }
}
