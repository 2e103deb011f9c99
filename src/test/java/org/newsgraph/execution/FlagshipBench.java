package org.newsgraph.execution;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.graphql.WiredSchema;
import org.newsgraph.sample.SampleNewsroom;
import org.newsgraph.testsupport.DatabaseResource;

import com.sun.management.ThreadMXBean;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * No test, and not run as one: {@code ./mvnw test -Dtest=FlagshipBench} prints what the flagship query costs by plan and by
 * graphql-java, side by side.
 */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
class FlagshipBench {
    private static final RequestId REQUEST = new RequestId("bench");
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Inject
    SampleNewsroom newsroom;

    @Inject
    WiredSchema wired;

    @Test
    void compare() throws IOException {
        newsroom.load();
        GraphQLSchema schema = wired.schema();
        Operation operation = new Operation(schema, new Leaves(),
                new DocumentReader(schema, new LimitCheck(TestLimits.DEFAULT)).read(flagship(), REQUEST), null);
        LibraryExecutor library = new LibraryExecutor(schema);
        PlanExecutor plan = new PlanExecutor(schema, library, Duration.ofMinutes(1), 100_000_000);
        for (int first : List.of(1, 20)) {
            // The first rounds warm up.
            for (Executor executor : List.of(library, plan, library, plan, library, plan)) {
                measure(executor, operation, Map.of("first", first));
            }
        }
    }

    private static void measure(Executor executor, Operation operation, Map<String, Object> variables) {
        long end = System.nanoTime() + ROUND.toNanos();
        long time = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        int runs = 0;
        while (System.nanoTime() < end) {
            executor.execute(operation, variables, REQUEST, null);
            runs++;
        }
        System.out.printf("%s %s: %.2f ms of processor time, %d kB allocated, %d runs%n", variables,
                executor.getClass().getSimpleName(), (THREADS.getCurrentThreadCpuTime() - time) / 1e6 / runs,
                (THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1024 / runs, runs);
    }

    private static String flagship() throws IOException {
        try (InputStream in = FlagshipBench.class.getResourceAsStream("/graphql/article/flagship.graphql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
