package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import graphql.schema.GraphQLSchema;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * graphql-java is the oracle: for any query, variables and data, with any mishap, the plan gives the same data to the byte
 * and the same errors. More cases: {@code -Djqwik.tries.default=20000}.
 */
class ExecutionPropertiesTest {
    private static final Logger LOG = Logger.getLogger("org.newsgraph.execution");
    private static final GraphQLSchema SOUND = Aviary.schema(0, 0);
    private static final Oracle VALIDITY = new Oracle(SOUND);

    @BeforeContainer
    static void failures_are_expected_and_not_logged() {
        LOG.setLevel(Level.OFF);
        Logger.getLogger("org.newsgraph.graphql").setLevel(Level.OFF);
    }

    @Property
    void every_query_without_introspection_has_a_plan_that_answers_as_graphql_java_does(
            @ForAll("queries") List<Asked> query,
            @ForAll @IntRange(max = 1000) int world) {
        Oracle oracle = new Oracle(Aviary.schema(world, world % 3 == 0 ? 0 : 2_000));
        GeneratedRequest request = new GeneratedRequest(query);
        assertThat(oracle.isCompiled(request)).as(request.toString()).isTrue();
        assertThat(oracle.byPlan(request)).as(request.toString()).isEqualTo(oracle.byLibrary(request));
    }

    @Provide
    Arbitrary<List<Asked>> queries() {
        return Arbitraries.fromGenerator(
                new RequestGenerator(SOUND, Aviary.CONSTANTS, VALIDITY::isValid));
    }
}
