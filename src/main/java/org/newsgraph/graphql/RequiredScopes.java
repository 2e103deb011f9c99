package org.newsgraph.graphql;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Requires;
import org.newsgraph.vocabulary.Scope;

import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.spi.ClassloadingService;

/** What a caller must be allowed to do, by the names of root fields; READ is enough for a field that is not named. */
public record RequiredScopes(Map<String, Set<Scope>> byField) {

    /**
     * @throws IllegalStateException
     *         if a mutation does not say what it requires
     */
    static RequiredScopes of(Schema model) {
        Map<String, Set<Scope>> scopes = new HashMap<>();
        model.getQueries().forEach(query -> {
            Requires requires = requires(query);
            if (requires != null) {
                scopes.put(query.getName(), Set.of(requires.value()));
            }
        });
        model.getMutations().forEach(mutation -> {
            Requires requires = requires(mutation);
            if (requires == null) {
                throw new IllegalStateException("Mutation " + mutation.getName() + " does not say what it requires");
            }
            scopes.put(mutation.getName(), Set.of(requires.value()));
        });
        return new RequiredScopes(Map.copyOf(scopes));
    }

    public Set<Scope> of(String rootField) {
        return byField.getOrDefault(rootField, Set.of(Scope.READ));
    }

    private static @Nullable Requires requires(Operation operation) {
        Class<?> api = ClassloadingService.get().loadClass(operation.getClassName());
        return Stream.of(api.getMethods()).filter(method -> method.getName().equals(operation.getMethodName()))
                .map(RequiredScopes::requires).filter(found -> found != null).findFirst().orElse(null);
    }

    private static @Nullable Requires requires(Method method) {
        return method.getAnnotation(Requires.class);
    }
}
