package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** One of the things that a caller may be allowed to do. The contract says KeyScope: Apollo Federation has a Scope. */
@Enum("KeyScope")
@Description("One of the things that a key may be allowed to do.")
public enum Scope {
    @Description("Queries over what is published.")
    READ,

    @Description("Webhooks of the caller's own: Query.webhooks, Mutation.createWebhook and the others; together with READ.")
    WEBHOOKS,

    @Description("Mutation.ingestArticles.")
    INGEST,

    @Description("The mutations of the directory, merges and splits of entities, reviews of mentions, looking at articles again; publishing, and the articles that are not published.")
    EDIT,

    @Description("The audit log, Query.auditLog, and keys: Query.apiKeys, Mutation.createApiKey, rotateApiKey, revokeApiKey; products: Query.products, Mutation.createProduct, updateProduct, deleteProduct, assignProduct; Query.usage of every key.")
    ADMINISTER
}
