package org.newsgraph.execution;

import java.time.Duration;

import org.newsgraph.vocabulary.Role;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * What a document may ask for. All but the time is checked before the document is validated, since validation itself can be
 * made to cost much; fragments count wherever they are spread.
 */
@ConfigMapping(prefix = "newsgraph.query")
public interface Limits {
    /** UTF-16 code units of the document. */
    @WithDefault("65536")
    int maxText();

    @WithDefault("5000")
    int maxTokens();

    /** Levels of fields, lists and connections included. */
    @WithDefault("20")
    int maxDepth();

    @WithDefault("2000")
    int maxFields();

    @WithDefault("30")
    int maxAliases();

    @WithDefault("20")
    int maxRootFields();

    @WithDefault("50")
    int maxDirectives();

    /** Operations and fragments. */
    @WithDefault("20")
    int maxDefinitions();

    /** Points, see {@link Cost}. */
    @WithDefault("10000")
    long maxCost();

    /** Objects in lists, see {@link Cost}. */
    @WithDefault("10000")
    long maxNodes();

    /** From which role on callers may ask for the schema by introspection. */
    @WithDefault("READER")
    Role introspection();

    /** Bytes of an answer's data and errors. */
    @WithDefault("8000000")
    int maxAnswer();

    /** How long an operation may take. */
    @WithDefault("5s")
    Duration timeout();

    /** How long each statement of a query may take. */
    @WithDefault("3s")
    Duration statementTimeout();

    /** How long what a mutation does may wait for what others are changing. */
    @WithDefault("10s")
    Duration lockTimeout();

    /** UTF-16 code units of all documents together whose plans are kept. */
    @WithDefault("4000000")
    int keptText();
}
