package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** One of the things that a caller may be allowed to do. */
@Description("One of the things that a key may be allowed to do.")
public enum Scope {
    @Description("Queries over what is published.")
    READ,

    @Description("Mutation.ingestArticles.")
    INGEST,

    @Description("The mutations of the directory, and its merge proposals.")
    EDIT,

    @Description("Keys: Query.apiKeys, Mutation.createApiKey, rotateApiKey, revokeApiKey.")
    ADMINISTER
}
