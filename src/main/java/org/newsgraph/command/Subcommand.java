package org.newsgraph.command;

import java.util.concurrent.Callable;

/**
 * A command that needs the application: the database above all. Implementations are CDI beans with the scope
 * {@code @Dependent} (picocli writes the options into the object itself, which a client proxy would swallow) and are
 * named in {@link NewsgraphCommand}. The result is the exit code.
 */
public interface Subcommand extends Callable<Integer> {
}
