package org.newsgraph.apikey;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Actor;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;

/** Use of keys in the contract; for administrators, and for partners as far as it is theirs. */
@GraphQLApi
public class UsageApi {
    private final Usage usage;

    UsageApi(Usage usage) {
        this.usage = usage;
    }

    @NonNull
    @Query("usage")
    @Description("How much keys were used, a line for each key and day with any use, latest day first. An administrator is told of all keys, others of the one that they show. Errors: INVALID_ARGUMENT, INVALID_ID, INVALID_CURSOR; UNAUTHENTICATED without a key; FORBIDDEN for a key of somebody else.")
    public UsageConnection usage(@NonNull @Name("since") @Description("First day (UTC).") LocalDate since,
            @NonNull @Name("until") @Description("The day after the last, 1 to 366 days after since.") LocalDate until,
            @Name("apiKey") @Id @Description("Of this key alone.") @Nullable String apiKey,
            @Name("first") @Description("Items from the start, 1 to 100; 20 if neither first nor last is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor to start behind.") @Nullable String after,
            @Name("last") @Description("Items from the end, 1 to 100; not together with first.") @Nullable Integer last,
            @Name("before") @Description("Cursor to end before.") @Nullable String before) {
        UsageScope scope = UsageScope.of(Actor.current().caller(), since, until, apiKey);
        Page<UsageDay> page = usage.page(scope, PageRequest.of(first, after, last, before));
        Function<UsageDay, String> cursor = day -> Usage.LATEST.cursor(day.day().toEpochDay(), day.key());
        return new UsageConnection(
                page.items().stream().map(day -> new UsageEdge(() -> cursor.apply(day), day)).toList(),
                page.info(cursor), scope);
    }

    @Name("totalCount")
    @Description("Exact number of lines in the whole list; counted only when asked for.")
    public List<@NonNull Integer> totalCount(@Source List<UsageConnection> connections) {
        return connections.stream().map(UsageConnection::scope).map(usage::count).toList();
    }
}
