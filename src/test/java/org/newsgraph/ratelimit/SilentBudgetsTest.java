package org.newsgraph.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.access.Caller;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.SilentProxy;
import org.newsgraph.vocabulary.Role;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalConnectionPoolConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Budgets in a database that falls silent: one that is held hears that a statement is cancelled, this one does not. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SilentBudgetsTest {
    private static final int AT_ONCE = 12;
    /** So much is asked of the database at once. */
    private static final long MUCH = 3000;
    private static long callers = 800_000;

    @Inject
    RateLimiter rates;
    @Inject
    RateLimits limits;
    @Inject
    AgroalDataSource dataSource;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    private SilentProxy proxy;
    private AgroalDataSource through;
    private RateLimiter limiter;

    @BeforeEach
    void connect() throws IOException, SQLException {
        URI address = URI.create(url.substring("jdbc:".length()));
        proxy = new SilentProxy(address.getPort());
        through = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(
                new AgroalConnectionPoolConfigurationSupplier().maxSize(1).connectionFactoryConfiguration(
                        new AgroalConnectionFactoryConfigurationSupplier(dataSource.getConfiguration()
                                .connectionPoolConfiguration().connectionFactoryConfiguration())
                                .jdbcUrl(url.replace(":" + address.getPort() + "/", ":" + proxy.port() + "/")))));
        limiter = new RateLimiter(limits, through);
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        limiter.close();
        through.close();
    }

    private static Caller partner() {
        return Caller.ofKey(Role.PARTNER, Role.PARTNER.scopes(), callers++, null, "192.0.2.1");
    }

    /** How long it takes until the limiter says that it takes too long. */
    private Duration late(Caller caller, long points) {
        long began = System.nanoTime();
        assertThatThrownBy(() -> limiter.take(caller, points)).isInstanceOf(BudgetLate.class);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Test
    void whoever_asks_waits_two_seconds() throws Exception {
        assertThat(limiter.take(partner(), 1).granted()).isTrue();
        proxy.fallSilent();
        assertThat(late(partner(), 1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
        // More of them than there are threads to ask for them.
        Callable<Duration> another = () -> late(partner(), 1);
        List<Duration> all = AtOnce.run(Collections.nCopies(AT_ONCE, another));
        assertThat(all).allMatch(waited -> waited.compareTo(Duration.ofSeconds(5)) < 0);
    }

    @Test
    void so_does_who_asks_while_others_of_the_same_caller_wait() throws Exception {
        Caller caller = partner();
        assertThat(limiter.take(caller, 1).granted()).isTrue();
        proxy.fallSilent();
        CompletableFuture<Duration> first = CompletableFuture.supplyAsync(() -> late(caller, MUCH));
        Thread.sleep(300);
        assertThat(late(caller, MUCH)).isLessThan(Duration.ofMillis(3500));
        assertThat(first.get(10, TimeUnit.SECONDS)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void what_is_answered_too_late_is_not_taken() throws Exception {
        Caller caller = partner();
        long all = limiter.take(caller, 1).limit();
        proxy.fallSilent();
        late(caller, MUCH);
        proxy.speak();
        Thread.sleep(700);
        assertThat(rates.take(caller, 1).remaining()).isGreaterThan(all - MUCH / 2);
    }
}
