package org.newsgraph.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ErrorCode;

import graphql.GraphQLError;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;

/** The operation of a valid document that a request chose, with the plans that were made for it. */
public final class Operation {
    /** A plan for each set of conditions; a document with more than six variables in conditions may have more. */
    private static final int MOST_PLANS = 64;
    /** The argument by which a field of the query type says how long to wait. */
    private static final String WAIT = "waitSeconds";

    private final GraphQLSchema schema;
    private final Leaves leaves;
    private final Document document;
    private final NodeUtil.GetOperationResult chosen;
    private final List<String> conditionVariables;
    private final CostPlan cost;
    private final RootFields rootFields;
    private final Map<Conditions, Optional<QueryPlan>> plans = new ConcurrentHashMap<>();

    /**
     * @throws Refusal
     *         VALIDATION_ERROR, if the document has no such operation
     */
    Operation(GraphQLSchema schema, Leaves leaves, Document document, @Nullable String name) {
        this.schema = schema;
        this.leaves = leaves;
        this.document = document;
        this.chosen = choose(document, name);
        this.conditionVariables = Conditions.variables(document);
        this.cost = CostCompiler.compile(schema, chosen.fragmentsByName, definition());
        this.rootFields = RootFields.of(definition(), chosen.fragmentsByName);
    }

    private static NodeUtil.GetOperationResult choose(Document document, @Nullable String name) {
        try {
            return NodeUtil.getOperation(document, name);
        } catch (RuntimeException unknown) {
            throw unknown instanceof GraphQLError
                    ? Refusal.of(ErrorCode.VALIDATION_ERROR, String.valueOf(unknown.getMessage()))
                    : unknown;
        }
    }

    public boolean isQuery() {
        return definition().getOperation() == OperationDefinition.Operation.QUERY;
    }

    public boolean isSubscription() {
        return definition().getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
    }

    /** What it costs at most with these variables, as the request has them. */
    Cost cost(Map<String, Object> variables) {
        return cost.of(variables);
    }

    Set<String> rootFields() {
        return rootFields.names();
    }

    /** Whether it may wait for something to happen before it is answered. */
    public boolean mayWait() {
        return isQuery() && rootFields.arguments().contains(WAIT);
    }

    Document document() {
        return document;
    }

    OperationDefinition definition() {
        return chosen.operationDefinition;
    }

    /** Nothing if only graphql-java can execute it. */
    Optional<QueryPlan> plan(CoercedVariables variables) {
        Conditions conditions = conditions(variables);
        Optional<QueryPlan> known = plans.get(conditions);
        if (known == null) {
            known = PlanCompiler.compile(schema, leaves, chosen.fragmentsByName, definition(), conditions);
            if (plans.size() < MOST_PLANS) {
                plans.put(conditions, known);
            }
        }
        return known;
    }

    private Conditions conditions(CoercedVariables variables) {
        Map<String, Boolean> values = new LinkedHashMap<>();
        for (String name : conditionVariables) {
            if (definesVariable(name) && !(variables.get(name) instanceof Boolean)) {
                throw Refusal.of(ErrorCode.VALIDATION_ERROR, "Variable '" + name + "' must not be null");
            }
            values.put(name, Boolean.TRUE.equals(variables.get(name)));
        }
        return new Conditions(values);
    }

    /** Another operation of the document may have conditions of its own. */
    private boolean definesVariable(String name) {
        return definition().getVariableDefinitions().stream().anyMatch(variable -> variable.getName().equals(name));
    }
}
