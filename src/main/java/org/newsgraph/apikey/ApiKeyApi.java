package org.newsgraph.apikey;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Requires;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.vocabulary.Scope;

/** Keys in the contract; for administrators. */
@GraphQLApi
public class ApiKeyApi {
    private static final int LONGEST_OVERLAP_HOURS = 168;
    private final ApiKeys keys;
    private final KeyUse use;

    ApiKeyApi(ApiKeys keys, KeyUse use) {
        this.keys = keys;
        this.use = use;
    }

    @NonNull
    @Query("apiKeys")
    @Requires(Scope.ADMINISTER)
    @Description("All keys, those that are not good any more included, latest first. Errors: INVALID_ARGUMENT, INVALID_CURSOR.")
    public ApiKeyConnection apiKeys(
            @Name("first") @Description("Items from the start, 1 to 100; 20 if neither first nor last is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor to start behind.") @Nullable String after,
            @Name("last") @Description("Items from the end, 1 to 100; not together with first.") @Nullable Integer last,
            @Name("before") @Description("Cursor to end before.") @Nullable String before) {
        Page<ApiKey> page = keys.page(PageRequest.of(first, after, last, before));
        Function<ApiKey, String> cursor = key -> ApiKeys.LATEST.cursor(key.createdAt(), key.key());
        return new ApiKeyConnection(
                page.items().stream().map(key -> new ApiKeyEdge(() -> cursor.apply(key), key)).toList(),
                page.info(cursor));
    }

    @Mutation("createApiKey")
    @Requires(Scope.ADMINISTER)
    @Description("Makes a key. Errors: INVALID_ARGUMENT.")
    public NewApiKey createApiKey(@NonNull @Name("input") @Description("What it is to be.") ApiKeyInput input) {
        return keys.create(input.draft());
    }

    @Mutation("rotateApiKey")
    @Requires(Scope.ADMINISTER)
    @Description("Makes a key that takes the place of another, which stays good for a while, so that its owner can change over. Errors: INVALID_ID, NOT_FOUND, INVALID_ARGUMENT; CONFLICT if the key is not good any more or was replaced before.")
    public NewApiKey rotateApiKey(@NonNull @Name("id") @Id @Description("The key to replace.") String id,
            @Name("overlapHours") @DefaultValue("24") @Description("How long the old key stays good, 0 to 168 hours; never longer than it was to.") int overlapHours,
            @Name("days") @DefaultValue("90") @Description("How long the new key is good, in days, 1 to 365.") int days) {
        long key = GlobalId.key("id", id, ApiKey.TYPE);
        between("overlapHours", overlapHours, 0, LONGEST_OVERLAP_HOURS);
        between("days", days, 1, ApiKeyDraft.LONGEST_DAYS);
        return keys.rotate(key, Duration.ofHours(overlapHours), Duration.ofDays(days));
    }

    @Mutation("revokeApiKey")
    @Requires(Scope.ADMINISTER)
    @Description("Takes a key back for good; every replica refuses it within five seconds. Doing it twice changes nothing more. Errors: INVALID_ID, NOT_FOUND.")
    public ApiKey revokeApiKey(@NonNull @Name("id") @Id @Description("The key.") String id) {
        return keys.revoke(GlobalId.key("id", id, ApiKey.TYPE));
    }

    @Name("totalCount")
    @Description("Exact number of keys in the whole list; counted only when asked for.")
    public List<@NonNull Integer> totalCount(@Source List<ApiKeyConnection> connections) {
        return java.util.Collections.nCopies(connections.size(), keys.count());
    }

    @Name("use")
    @Description("How much it was used on each of the latest 31 days with any use, latest first.")
    public List<@NonNull List<@NonNull KeyUseDay>> use(@Source List<ApiKey> ofKeys) {
        return use.of(ofKeys);
    }

    private static void between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw ApiException.invalid(field, field + " must be from " + least + " to " + most);
        }
    }
}
