package org.newsgraph.graphql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.spi.LookupService;

/**
 * The method that an operation is declared as, on the one object that has it. SmallRye would look the object up anew, and
 * tell observers that we do not have, at every call.
 */
final class OperationMethod {
    private final Class<?> owner;
    private final Method method;
    private volatile @Nullable Object instance;

    OperationMethod(Operation operation) {
        this.owner = ClassloadingService.get().loadClass(operation.getClassName());
        this.method = new OperationInvoker(operation).getMethod();
    }

    @Nullable
    Object invoke(@Nullable Object[] arguments) throws Exception {
        try {
            return method.invoke(instance(), arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw thrown.getCause() instanceof Exception cause ? cause : thrown;
        }
    }

    /** Made when it is first needed, since it may need what needs the schema. */
    private Object instance() {
        Object known = instance;
        if (known == null) {
            known = LookupService.get().getInstance(owner).get();
            instance = known;
        }
        return known;
    }
}
