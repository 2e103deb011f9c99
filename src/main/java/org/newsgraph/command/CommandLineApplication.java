package org.newsgraph.command;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.newsgraph.access.Actor;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import picocli.CommandLine;

/** The application for the length of one command. */
@Singleton
@Unremovable
public final class CommandLineApplication implements QuarkusApplication {

    // Asking for all of them keeps each in the application, though only its name on a command line leads to it.
    private final Instance<Subcommand> subcommands;

    @Inject
    CommandLineApplication(@Any Instance<Subcommand> subcommands) {
        this.subcommands = subcommands;
    }

    @Override
    public int run(String... arguments) throws Exception {
        // What a command writes is audited under its name.
        return Actor.doing(arguments[0], () -> CommandFrame.with(this::create).execute(arguments));
    }

    private <T> T create(Class<T> type) throws Exception {
        return Subcommand.class.isAssignableFrom(type)
                ? type.cast(subcommands.select(type.asSubclass(Subcommand.class)).get())
                : CommandLine.<T>defaultFactory().create(type);
    }
}
