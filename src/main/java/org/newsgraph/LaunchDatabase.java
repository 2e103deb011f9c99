package org.newsgraph;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.newsgraph.database.DatabaseAddress;
import org.newsgraph.database.DatabaseLease;
import org.newsgraph.database.EmbeddedDatabase;

/** Gives one run of the application its database: the one that the settings name, or else the embedded one. */
final class LaunchDatabase {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final int SECONDS_FOR_THE_APPLICATION_TO_END = 90;
    private static final int HUNG = 70;

    // Known when an image is built: the embedded database is then no part of a native executable.
    private static final boolean NATIVE = System.getProperty("org.graalvm.nativeimage.imagecode") != null;

    private LaunchDatabase() {
    }

    static Runnable toServe() {
        return open(EmbeddedDatabase::start);
    }

    /** A command works beside a running server, on its database. */
    static Runnable forCommand() {
        return open(EmbeddedDatabase::startOrJoin);
    }

    /** Gives what ends the use of the database; it may be run more than once. */
    private static Runnable open(Function<Path, DatabaseLease> opening) {
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            return () -> {
            };
        }
        if (NATIVE) {
            throw new NoDatabaseNamed();
        }
        String folder = config.getOptionalValue("newsgraph.data", String.class).orElse("data");
        return announce(opening.apply(Path.of(folder)));
    }

    private static Runnable announce(DatabaseLease lease) {
        settings(lease.address()).forEach(System::setProperty);
        CountDownLatch applicationHasEnded = new CountDownLatch(1);
        Thread hook = new Thread(() -> closeAfter(applicationHasEnded, lease), "database stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            lease.close();
            // The next start in this JVM, a reload in development mode, must not take these for the user's settings.
            settings(lease.address()).keySet().forEach(System::clearProperty);
            applicationHasEnded.countDown();
            remove(hook);
        };
    }

    private static Map<String, String> settings(DatabaseAddress address) {
        return Map.of(URL, address.jdbcUrl(), "quarkus.datasource.username", address.username(),
                "quarkus.datasource.password", address.password());
    }

    // The JVM runs all its hooks at once, and requests in flight need the database until Quarkus' own hook is through.
    private static void closeAfter(CountDownLatch applicationHasEnded, DatabaseLease lease) {
        boolean ended = false;
        try {
            ended = applicationHasEnded.await(SECONDS_FOR_THE_APPLICATION_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lease.close();
        if (!ended) {
            // It hangs, and without its database nothing it waits for can come.
            Runtime.getRuntime().halt(HUNG);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook with it.
        }
    }
}
