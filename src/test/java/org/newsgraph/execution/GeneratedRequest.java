package org.newsgraph.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text and the variables that generated selections make. */
final class GeneratedRequest {
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final List<String> variableDefinitions = new ArrayList<>();
    private final List<String> fragments = new ArrayList<>();
    private final String document;

    GeneratedRequest(List<Asked> selections) {
        String body = selections(selections, "  ");
        String head = variableDefinitions.isEmpty() ? "query" : "query(" + String.join(", ", variableDefinitions) + ")";
        document = head + " " + body + "\n" + String.join("\n", fragments);
    }

    String document() {
        return document;
    }

    Map<String, Object> variables() {
        return variables;
    }

    @Override
    public String toString() {
        return "\n" + document + "\nvariables " + variables;
    }

    private String selections(List<Asked> selections, String indent) {
        return selections.stream().map(asked -> indent + selection(asked, indent))
                .collect(Collectors.joining("\n", "{\n", "\n" + indent.substring(2) + "}"));
    }

    private String selection(Asked asked, String indent) {
        if (asked instanceof Asked.OfField field) {
            String alias = field.key().equals(field.name()) ? "" : field.key() + ": ";
            return alias + field.name() + arguments(field.arguments()) + conditions(field.conditions())
                    + (field.below().isEmpty() ? "" : " " + selections(field.below(), indent + "  "));
        }
        Asked.OfFragment fragment = (Asked.OfFragment) asked;
        if (!fragment.named()) {
            return "... on " + fragment.type() + conditions(fragment.conditions()) + " "
                    + selections(fragment.below(), indent + "  ");
        }
        String name = "F" + fragments.size();
        fragments.add("");
        fragments.set(Integer.parseInt(name.substring(1)),
                "fragment " + name + " on " + fragment.type() + " " + selections(fragment.below(), "  "));
        return "..." + name + conditions(fragment.conditions());
    }

    private String arguments(List<Asked.Argument> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(a -> a.name() + ": " + text(a.value()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private String conditions(List<Asked.Condition> conditions) {
        return conditions.stream().map(c -> " @" + c.directive() + "(if: " + text(c.value()) + ")")
                .collect(Collectors.joining());
    }

    private String text(Given given) {
        if (given instanceof Given.Constant constant) {
            return constant.text();
        }
        if (given instanceof Given.ListOf list) {
            return list.elements().stream().map(this::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (given instanceof Given.InputObject object) {
            return object.fields().entrySet().stream().map(f -> f.getKey() + ": " + text(f.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        Given.Variable variable = (Given.Variable) given;
        String name = "v" + variableDefinitions.size();
        variableDefinitions.add("$" + name + ": " + variable.type()
                + (variable.standard().isEmpty() ? "" : " = " + variable.standard()));
        if (!variable.absent()) {
            variables.put(name, variable.json());
        }
        return "$" + name;
    }
}
