package org.newsgraph;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.newsgraph.command.CommandFrame;
import org.newsgraph.command.CommandLineApplication;
import org.newsgraph.command.ManagementPort;
import org.newsgraph.database.DatabaseUnavailable;
import org.newsgraph.http.Addresses;
import org.newsgraph.http.HeaderTimeouts;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where it all starts: without arguments the server, with arguments one command. */
@QuarkusMain
public final class Newsgraph {

    // No port, so that a command runs beside the server; no jobs, which are the server's; a clean screen for progress, and
    // nothing but what was asked for where a pipe may read on.
    private static final Map<String, String> COMMAND_SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.log.console.stderr", "true",
            "quarkus.log.console.level", "WARN");

    private Newsgraph() {
    }

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            System.getProperties().putIfAbsent(ManagementPort.SETTING, Integer.toString(ManagementPort.get()));
            System.getProperties().putIfAbsent(HeaderTimeouts.LOOK, HeaderTimeouts.LOOK_FOR_SERVICES);
            System.getProperties().putIfAbsent(Addresses.LEAVE_TO_US, "true");
            run(LaunchDatabase::toServe, null);
        } else if (CommandFrame.needsApplication(arguments)) {
            COMMAND_SETTINGS.forEach(System.getProperties()::putIfAbsent);
            run(LaunchDatabase::forCommand, CommandLineApplication.class, arguments);
        } else {
            System.exit(CommandFrame.runAlone(arguments));
        }
    }

    private static void run(Supplier<Runnable> database, @Nullable Class<? extends QuarkusApplication> application,
            String... arguments) {
        BiConsumer<Integer, Throwable> exit = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        Runnable close;
        try {
            close = database.get();
        } catch (NoDatabaseNamed | DatabaseUnavailable failure) {
            System.err.println(failure.getMessage());
            exit.accept(1, failure);
            // In development mode the process goes on, and shows this.
            throw failure;
        }
        try {
            // Quarkus ends the process from inside its run, and the database must have stopped by then.
            ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
                close.run();
                exit.accept(code, failure);
            });
            Quarkus.run(application, arguments);
        } finally {
            ApplicationLifecycleManager.setDefaultExitCodeHandler(exit);
            close.run();
        }
    }
}
