package org.newsgraph.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.newsgraph.access.Caller;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateLimiterTest {
    private static final int AT_ONCE = 12;
    private static long callers = 900_000;

    @Inject
    RateLimiter rates;
    @Inject
    Table table;

    @RepeatedTest(5)
    void the_first_requests_of_a_caller_may_come_all_at_once() throws Exception {
        Caller caller = Caller.ofKey(Role.PARTNER, Role.PARTNER.scopes(), callers++, null, "192.0.2.1");
        assertThat(all(() -> rates.ahead(caller))).allMatch(Budget::granted);
        assertThat(all(() -> rates.take(caller, 1))).allMatch(Budget::granted);
    }

    @RepeatedTest(5)
    void so_may_those_of_one_whose_budget_was_forgotten() throws Exception {
        Caller caller = Caller.ofKey(Role.PARTNER, Role.PARTNER.scopes(), callers++, null, "192.0.2.1");
        long all = rates.take(caller, 3000).limit();
        table.update("DELETE FROM rate_bucket");
        assertThat(all(() -> rates.take(caller, all / 40))).allMatch(Budget::granted);
    }

    @SuppressWarnings("unchecked")
    private static List<Budget> all(Callable<Budget> request) throws Exception {
        return AtOnce.run(Stream.generate(() -> request).limit(AT_ONCE).toArray(Callable[]::new));
    }
}
