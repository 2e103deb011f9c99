package org.newsgraph.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands, by name. They are listed, not discovered, so that asking for help starts neither CDI nor a database. */
@Command(name = "newsgraph", description = "News articles as a graph. Without a command: serves the GraphQL API.", mixinStandardHelpOptions = true, versionProvider = Version.class, subcommands = {
        HealthCommand.class, IngestCommand.class, ExportCommand.class, ImportDirectoryCommand.class,
        CreateKeyCommand.class,
        VerifyAuditCommand.class, ReanalyzeCommand.class,
        DetectCommand.class,
        EvaluateCommand.class, TrainCommand.class})
final class NewsgraphCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
