package org.newsgraph.execution;

import java.util.List;

import org.newsgraph.graphql.FieldLoader;

import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.schema.GraphQLArgument;

/** The arguments of a loaded field, coerced as graphql-java coerces them. */
sealed interface Arguments {

    Binding bind(FieldLoader loader, CoercedVariables variables);

    static Arguments of(FieldLoader loader, List<GraphQLArgument> types, List<Argument> given) {
        PerRequest arguments = new PerRequest(types, given);
        return given.stream().anyMatch(argument -> Variables.isIn(argument.getValue()))
                ? arguments
                : new Fixed(arguments.bind(loader, CoercedVariables.emptyVariables()));
    }

    /** Without a variable: bound when the plan is made. */
    record Fixed(Binding binding) implements Arguments {
        @Override
        public Binding bind(FieldLoader loader, CoercedVariables variables) {
            return binding;
        }
    }

    record PerRequest(List<GraphQLArgument> types, List<Argument> given) implements Arguments {
        @Override
        public Binding bind(FieldLoader loader, CoercedVariables variables) {
            try {
                return Binding.of(loader, ValuesResolver.getArgumentValues(types, given, variables,
                        Variables.CONTEXT, Variables.LOCALE));
            } catch (Exception wrong) {
                return new Binding.Refused(new Failure(wrong));
            }
        }
    }
}
