package org.newsgraph.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.access.Caller;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.Role;

import io.agroal.api.AgroalDataSource;
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
    RateLimits limits;
    @Inject
    Table table;
    @Inject
    AgroalDataSource dataSource;

    @RepeatedTest(5)
    void the_first_requests_of_a_caller_may_come_all_at_once() throws Exception {
        Caller caller = Caller.ofKey(Role.PARTNER, Role.PARTNER.scopes(), callers++, null, "192.0.2.1");
        assertThat(all(() -> rates.ahead(caller, 1))).allMatch(Budget::granted);
        assertThat(all(() -> rates.take(caller, 1))).allMatch(Budget::granted);
    }

    @RepeatedTest(5)
    void so_may_those_of_one_whose_budget_was_forgotten() throws Exception {
        Caller caller = Caller.ofKey(Role.PARTNER, Role.PARTNER.scopes(), callers++, null, "192.0.2.1");
        long all = rates.take(caller, 3000).limit();
        table.update("DELETE FROM rate_bucket");
        assertThat(all(() -> rates.take(caller, all / 40))).allMatch(Budget::granted);
    }

    @Test
    void who_asks_for_more_than_is_left_is_refused_without_the_database_until_it_may_be_there() throws Exception {
        Caller caller = Caller.ofKey(Role.PARTNER, Role.PARTNER.scopes(), callers++, null, "192.0.2.1");
        long all = rates.take(caller, 1).limit();
        assertThat(rates.take(caller, all - 100).granted()).isTrue();
        Budget first = rates.take(caller, 1000);
        assertThat(first.granted()).isFalse();
        whileHeld(() -> {
            Budget again = CompletableFuture.supplyAsync(() -> rates.take(caller, 1000)).get(1, TimeUnit.SECONDS);
            assertThat(again.granted()).isFalse();
            assertThat(again.retryAfter()).isLessThanOrEqualTo(first.retryAfter()).isPositive();
            assertThat(again.remaining()).isBetween(first.remaining(), 999L);
            assertThat(again.reset()).isLessThanOrEqualTo(first.reset()).isPositive();
        });
        assertThat(rates.take(caller, 50).granted()).as("what is left is still to be had").isTrue();
    }

    @Test
    void who_looks_ahead_then_is_told_of_what_is_left_without_the_database() throws Exception {
        Caller caller = Caller.ofKey(Role.PARTNER, Role.PARTNER.scopes(), callers++, null, "192.0.2.1");
        long all = rates.take(caller, 1).limit();
        assertThat(rates.take(caller, all - 100).granted()).isTrue();
        long left = rates.take(caller, all).remaining();
        Thread.sleep(1100);
        whileHeld(() -> {
            assertThat(rates.ahead(caller, left).granted()).isTrue();
            assertThat(rates.ahead(caller, all).granted()).isFalse();
        });
    }

    @Test
    void an_anonymous_one_too_though_its_requests_are_counted_first() throws Exception {
        Caller caller = Caller.anonymous("198.51.100." + callers++ % 250);
        assertThat(rates.take(caller, 590).granted()).isTrue();
        assertThat(rates.take(caller, 100).granted()).isFalse();
        whileHeld(() -> {
            for (int i = 0; i < 100; i++) {
                assertThat(CompletableFuture.supplyAsync(() -> rates.take(caller, 100)).get(1, TimeUnit.SECONDS)
                        .granted()).isFalse();
            }
        });
    }

    @Test
    void whose_budget_cannot_be_told_waits_two_seconds_and_nobody_else_for_that() throws Exception {
        Caller known = Caller.ofKey(Role.PARTNER, Role.PARTNER.scopes(), callers++, null, "192.0.2.1");
        assertThat(rates.ahead(known, 1).granted()).isTrue();
        Caller caller = Caller.ofKey(Role.PARTNER, Role.PARTNER.scopes(), callers++, null, "192.0.2.1");
        whileHeld(() -> {
            long began = System.nanoTime();
            assertThatThrownBy(() -> rates.take(caller, 1)).isInstanceOf(BudgetLate.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(2),
                    Duration.ofSeconds(4));
        });
        assertThat(rates.take(caller, 1).granted()).isTrue();
    }

    private void whileHeld(Table.Work work) throws Exception {
        table.whileHeld("rate_bucket", work);
    }

    @Test
    void an_address_may_ask_sixty_times_a_second() {
        Caller caller = Caller.anonymous("192.0.2." + callers++ % 250);
        long began = System.nanoTime();
        long granted = IntStream.range(0, 500).filter(i -> rates.take(caller, 1).granted()).count();
        long seconds = (System.nanoTime() - began) / 1_000_000_000 + 1;
        // A fiftieth may be overdrawn, and time goes on.
        assertThat(granted).isBetween(60L, 60 * seconds + 62);
    }

    @Test
    void an_address_has_six_hundred_points_a_minute() {
        String address = "198.51.100." + callers++ % 250;
        assertThat(rates.take(Caller.anonymous(address), 590).granted()).isTrue();
        assertThat(rates.take(Caller.anonymous(address), 60).granted()).isFalse();
        assertThat(rates.take(Caller.anonymous("203.0.113." + callers++ % 250), 60).granted()).as("another").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"READER, 100000", "PARTNER, 100000", "EDITOR, 1000000", "ADMINISTRATOR, 1000000"})
    void a_key_has_so_many_points_an_hour(Role role, long points) {
        Caller caller = Caller.ofKey(role, role.scopes(), callers++, null, "192.0.2.1");
        Budget first = rates.take(caller, points);
        assertThat(first.granted()).isTrue();
        assertThat(first.limit()).isEqualTo(points);
        assertThat(first.window()).isEqualTo(Duration.ofHours(1));
        assertThat(rates.take(caller, points / 2).granted()).isFalse();
    }

    @Test
    void what_was_taken_at_one_replica_is_gone_at_the_others() throws Exception {
        Caller caller = Caller.ofKey(Role.PARTNER, Role.PARTNER.scopes(), callers++, null, "192.0.2.1");
        RateLimiter other = new RateLimiter(limits, dataSource);
        try {
            assertThat(other.take(caller, 1).granted()).isTrue();
            assertThat(rates.take(caller, 99_000).granted()).isTrue();
            Thread.sleep(1100);
            rates.take(caller, 1);
            assertThat(other.take(caller, 50_000).granted()).isFalse();
        } finally {
            other.close();
        }
    }

    @Test
    void a_refusal_ends_when_what_was_asked_for_is_there() {
        Budget none = new Budget(false, 600, 5, Duration.ofMinutes(1), Duration.ofSeconds(2), Duration.ofSeconds(59));
        Refused refused = new Refused(none, 25, 0);
        long second = Duration.ofSeconds(1).toNanos();
        assertThat(refused.stillHolds(25, second)).isTrue();
        assertThat(refused.stillHolds(24, second)).as("less may be there").isFalse();
        assertThat(refused.stillHolds(25, 2 * second)).isFalse();
        assertThat(refused.at(25, second)).isEqualTo(new Budget(false, 600, 15, Duration.ofMinutes(1),
                Duration.ofSeconds(1), Duration.ofSeconds(58)));
        assertThat(refused.at(45, second).retryAfter()).as("twenty more, at ten a second")
                .isEqualTo(Duration.ofSeconds(3));
    }

    private static <T> List<T> all(Callable<T> request) throws Exception {
        return AtOnce.run(Collections.nCopies(AT_ONCE, request));
    }
}
