package org.newsgraph.command;

import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** What can be said about a command line before the application has started. */
public final class CommandFrame {

    private CommandFrame() {
    }

    /** Help, errors and the commands that stand alone are answered at once; everything else needs the application. */
    public static boolean needsApplication(String... arguments) {
        return arguments.length > 0 && isSubcommand(arguments[0]) && !asksForHelp(arguments);
    }

    /** Gives the exit code. */
    public static int runAlone(String... arguments) {
        CommandLine frame = with(CommandLine.defaultFactory());
        if (isSubcommand(arguments[0])) {
            // Its bean cannot be made yet, and is not needed for this.
            frame.getSubcommands().get(arguments[0]).usage(System.out);
            return CommandLine.ExitCode.OK;
        }
        return frame.execute(arguments);
    }

    static CommandLine with(IFactory factory) {
        return new CommandLine(NewsgraphCommand.class, factory).setCaseInsensitiveEnumValuesAllowed(true);
    }

    // Read from the annotations: asking picocli for the object would make the bean.
    private static boolean isSubcommand(String name) {
        return Stream.of(NewsgraphCommand.class.getAnnotation(Command.class).subcommands())
                .filter(Subcommand.class::isAssignableFrom)
                .anyMatch(type -> type.getAnnotation(Command.class).name().equals(name));
    }

    private static boolean asksForHelp(String... arguments) {
        List<String> all = List.of(arguments);
        return all.contains("--help") || all.contains("-h");
    }
}
