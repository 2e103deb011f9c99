package org.newsgraph.apikey;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Requires;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.vocabulary.Scope;

/** Whose articles are whose, in the contract; for administrators. */
@GraphQLApi
public class ArticleOwnerApi {
    private final ArticleOwners owners;

    ArticleOwnerApi(ArticleOwners owners) {
        this.owners = owners;
    }

    @NonNull
    @Mutation("assignArticles")
    @Requires(Scope.ADMINISTER)
    @Description("From now on articles belong to another key, as if it and the keys in whose place it is had delivered them: it may change them, and the former owner, unless it may edit, may not. A page of them is handed over, in the order of their uris: call it again as long as hasNextPage is true. Doing it twice changes nothing more. Errors: INVALID_ID, NOT_FOUND, INVALID_CURSOR; INVALID_ARGUMENT if both are the same, if neither source nor uriPrefix says which of the house's are meant, or if the key has not the scope INGEST; CONFLICT if the key is not good any more. Nothing is done then.")
    public AssignedArticles assignArticles(
            @Name("apiKey") @Id @Description("The key that gets them; null: the house.") @Nullable String apiKey,
            @Name("formerApiKey") @Id @Description("The key that had them, or one that was in its place, good or not; null: the house.") @Nullable String formerApiKey,
            @Name("source") @Description("Only those with this source (Article.source), letter case aside.") @Nullable String source,
            @Name("uriPrefix") @Description("Only those whose uri starts so.") @Nullable String uriPrefix,
            @Name("first") @Description("How many to hand over at most, 1 to 1000; 1000 if null.") @Nullable Integer first,
            @Name("after") @Description("Cursor of the last article that was handed over; the start if null. What was handed over is not among the rest any more, so that none need be given.") @Nullable String after) {
        return owners.assign(key("apiKey", apiKey), key("formerApiKey", formerApiKey),
                ArticleChoice.of(source, uriPrefix, first, after));
    }

    private static @Nullable Long key(String field, @Nullable String id) {
        return id == null ? null : GlobalId.key(field, id, ApiKey.TYPE);
    }
}
