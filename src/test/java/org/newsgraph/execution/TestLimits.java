package org.newsgraph.execution;

import java.time.Duration;

import org.newsgraph.vocabulary.Role;

/** Limits of tests; the defaults are those of {@link Limits}. */
record TestLimits(int maxText, int maxTokens, int maxDepth, int maxFields, int maxAliases, int maxRootFields,
        int maxDirectives, int maxDefinitions, long maxCost, long maxNodes, Role introspection, int maxAnswer,
        Duration timeout, Duration statementTimeout, int keptText) implements Limits {
    static final TestLimits DEFAULT = new TestLimits(65_536, 5_000, 20, 2_000, 30, 20, 50, 20, 10_000, 10_000,
            Role.READER, 8_000_000, Duration.ofSeconds(5), Duration.ofSeconds(3),
            4_000_000);
    static final TestLimits WIDE = new TestLimits(1_000_000, 100_000, 100, 100_000, 10_000, 1_000, 10_000, 1_000,
            1_000_000, 1_000_000, Role.READER, 100_000_000,
            Duration.ofMinutes(1), Duration.ofMinutes(1), 4_000_000);

    static TestLimits with(long maxCost, long maxNodes, Role introspection) {
        return new TestLimits(65_536, 5_000, 20, 2_000, 30, 20, 50, 20, maxCost, maxNodes, introspection, 8_000_000,
                Duration.ofSeconds(5), Duration.ofSeconds(3), 4_000_000);
    }

    /** Of an answer: its bytes and its time. */
    static TestLimits with(int maxAnswer, Duration timeout) {
        return new TestLimits(65_536, 5_000, 20, 2_000, 30, 20, 50, 20, 10_000, 10_000, Role.READER, maxAnswer, timeout,
                Duration.ofSeconds(3), 4_000_000);
    }

    @Override
    public Duration lockTimeout() {
        return Duration.ofSeconds(10);
    }
}
