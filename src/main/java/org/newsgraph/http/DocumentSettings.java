package org.newsgraph.http;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import org.newsgraph.vocabulary.Role;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Documents that are named instead of sent. */
@ConfigMapping(prefix = "newsgraph.documents")
interface DocumentSettings {
    /**
     * Where the trusted documents are: one in each {@code .graphql} file, several in each {@code .json} file that maps ids to
     * documents, as the compilers of Relay and Apollo write them.
     */
    Optional<Path> folder();

    /** Roles whose callers may send trusted documents only. */
    Optional<Set<Role>> trustedOnlyFor();

    /** UTF-16 code units of the documents together that are kept for automatic persisted queries. */
    @WithDefault("4000000")
    long keptText();
}
