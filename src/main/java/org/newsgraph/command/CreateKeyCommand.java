package org.newsgraph.command;

import java.util.List;

import jakarta.enterprise.context.Dependent;

import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.apikey.NewApiKey;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.vocabulary.Role;
import org.newsgraph.vocabulary.Scope;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an API key: the way to the first administrator. */
@Dependent
@Command(name = "create-key", description = "Makes an API key and prints it, once. From the first administrator's key on, callers on the server's own machine need a key too. Exit code 0, or 2 if an option is wrong.", mixinStandardHelpOptions = true)
class CreateKeyCommand implements Subcommand {
    private static final int WRONG = 2;
    private final ApiKeys keys;

    @Option(names = "--name", required = true, description = "Whom it is for.")
    String name;

    @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    Role role;

    @Option(names = "--scope", description = "What it may be used for, one of ${COMPLETION-CANDIDATES}; may be repeated. All that the role may if left out.")
    List<Scope> scopes;

    @Option(names = "--network", description = "A network (CIDR) that it is good from; may be repeated. Everywhere if left out.")
    List<String> networks;

    @Option(names = "--days", description = "How long it is good, 1 to 365; ${DEFAULT-VALUE} if left out.", defaultValue = "90")
    int days;

    CreateKeyCommand(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Integer call() {
        try {
            NewApiKey made = keys.create(ApiKeyDraft.of("--", name, role, scopes, networks, days));
            System.out.println(made.secret());
            System.err.println("Good until " + made.apiKey().expiresAt() + ". It is not shown again.");
            return 0;
        } catch (ApiException wrong) {
            System.err.println(wrong.getMessage());
            return WRONG;
        }
    }
}
