package org.newsgraph.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.export.Selection;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.http.Addresses;
import org.newsgraph.http.HttpProblem;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** The parameters in an address; a name that means nothing there is refused, since it was meant to choose something. */
final class Parameters {
    private final Map<String, List<String>> given = new HashMap<>();

    private Parameters(MultiMap all) {
        all.names().forEach(name -> given.put(name, all.getAll(name)));
    }

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT
     */
    static Parameters of(RoutingContext context, Set<String> known) {
        Parameters parameters = new Parameters(read(context));
        parameters.given.keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw ApiException.invalid(name.length() > 100 ? "parameter" : name,
                    known.isEmpty()
                            ? "there are no parameters here"
                            : "the parameters here are " + String.join(", ", known.stream().sorted().toList()));
        });
        return parameters;
    }

    private static MultiMap read(RoutingContext context) {
        try {
            return Addresses.parameters(context.request());
        } catch (RuntimeException wrongEscape) {
            throw HttpProblem.badRequest("The address is not encoded as it should be");
        }
    }

    Map<String, List<String>> all() {
        return given;
    }

    @Nullable
    String text(String name) {
        return Selection.one(given, name);
    }

    @Nullable
    Integer number(String name) {
        String value = text(name);
        if (value != null && !value.matches("-?[0-9]{1,9}")) {
            throw ApiException.invalid(name, name + " must be a whole number");
        }
        return value == null ? null : Integer.valueOf(value);
    }

    <E extends Enum<E>> E word(String name, Class<E> type, E ifAbsent) {
        String value = text(name);
        if (value == null) {
            return ifAbsent;
        }
        for (E word : type.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(value)) {
                return word;
            }
        }
        throw ApiException.invalid(name, name + " must be one of " + String.join(", ",
                List.of(type.getEnumConstants()).stream().map(word -> word.name().toLowerCase(Locale.ROOT)).toList()));
    }
}
