package org.newsgraph.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.SilentProxy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A database that says nothing any more, not even that it has gone. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SilentDatabaseTest {
    private static final Duration TIME = Duration.ofSeconds(1);
    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final int SEVERAL = 5;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "quarkus.datasource.username")
    String user;
    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.cancelSignalTimeout")
    String secondsToCancel;

    private AgroalDataSource through(SilentProxy proxy) throws Exception {
        URI address = URI.create(url.substring("jdbc:".length()));
        String proxied = url.replace(":" + address.getPort() + "/", ":" + proxy.port() + "/");
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(
                pool -> pool.maxSize(SEVERAL).connectionFactoryConfiguration(connection -> connection.jdbcUrl(proxied)
                        .jdbcProperty("cancelSignalTimeout", secondsToCancel)
                        .principal(new NamePrincipal(user)).credential(new SimplePassword(password)))));
    }

    private static Integer one(Sql sql) {
        return sql.reading(TIME, TIME, () -> false,
                () -> sql.rows(SqlText.of("SELECT 1 AS one"), row -> row.integer("one"))).get(0);
    }

    @Test
    void a_reading_gives_it_up_soon_after_its_time() throws Exception {
        ReadingWatch watch = new ReadingWatch();
        URI address = URI.create(url.substring("jdbc:".length()));
        try (SilentProxy proxy = new SilentProxy(address.getPort()); AgroalDataSource dataSource = through(proxy)) {
            Sql sql = new Sql(dataSource, watch);
            assertThat(one(sql)).isEqualTo(1);
            proxy.fallSilent();
            long began = System.nanoTime();
            assertThatThrownBy(() -> one(sql)).isInstanceOf(ReadingEnded.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(TIME, TIME.plusSeconds(3));
        } finally {
            watch.stop();
        }
    }

    @Test
    void so_do_several_and_all_are_told_that_their_time_is_over() throws Exception {
        ReadingWatch watch = new ReadingWatch();
        URI address = URI.create(url.substring("jdbc:".length()));
        try (SilentProxy proxy = new SilentProxy(address.getPort()); AgroalDataSource dataSource = through(proxy)) {
            Sql sql = new Sql(dataSource, watch);
            connect(sql);
            CyclicBarrier all = new CyclicBarrier(SEVERAL, proxy::fallSilent);
            Callable<Throwable> one = () -> catchThrowable(() -> sql.reading(TIME, TIME, () -> false, () -> {
                sql.rows(SqlText.of("SELECT 1 AS one"), row -> true);
                meet(all);
                return sql.rows(SqlText.of("SELECT 2 AS two"), row -> true);
            }));
            long began = System.nanoTime();
            assertThat(AtOnce.run(Collections.nCopies(SEVERAL, one)))
                    .hasOnlyElementsOfType(ReadingEnded.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIME.plusSeconds(4));
        } finally {
            watch.stop();
        }
    }

    /** What takes its time on a busy machine is no part of what is measured. */
    private static void connect(Sql sql) throws Exception {
        CyclicBarrier all = new CyclicBarrier(SEVERAL);
        Callable<Boolean> one = () -> sql.reading(AMPLE, AMPLE, () -> false, () -> {
            sql.rows(SqlText.of("SELECT 1 AS one"), row -> true);
            meet(all);
            return true;
        });
        AtOnce.run(Collections.nCopies(SEVERAL, one));
    }

    private static void meet(CyclicBarrier all) {
        try {
            all.await(AMPLE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void who_gets_no_connection_for_a_single_statement_is_told_so_too() throws Exception {
        ReadingWatch watch = new ReadingWatch();
        URI address = URI.create(url.substring("jdbc:".length()));
        try (SilentProxy proxy = new SilentProxy(address.getPort()); AgroalDataSource dataSource = through(proxy)) {
            dataSource.getConfiguration().connectionPoolConfiguration().setAcquisitionTimeout(Duration.ofMillis(200));
            for (int i = 0; i < SEVERAL; i++) {
                dataSource.getConnection();
            }
            assertThatThrownBy(() -> new Sql(dataSource, watch).rows(SqlText.of("SELECT 1 AS one"), row -> true))
                    .isInstanceOf(ReadingEnded.class);
        } finally {
            watch.stop();
        }
    }

    @Test
    void who_gets_the_connection_after_a_reading_may_wait_as_long_as_before() throws Exception {
        URI address = URI.create(url.substring("jdbc:".length()));
        ReadingWatch watch = new ReadingWatch();
        try (SilentProxy proxy = new SilentProxy(address.getPort()); AgroalDataSource dataSource = through(proxy)) {
            assertThat(one(new Sql(dataSource, watch))).isEqualTo(1);
            try (var connection = dataSource.getConnection()) {
                assertThat(connection.getNetworkTimeout()).isZero();
            }
        } finally {
            watch.stop();
        }
    }
}
