package org.newsgraph.apikey;

import java.time.LocalDate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Row;

/** One day of one key. */
@Description("How much one key was used on one day; counted within ten seconds.")
public record UsageDay(@Ignore long key, @NonNull @Description("The day (UTC).") LocalDate day,
        @NonNull @Description("Whom the key was made for.") String name,
        @Description("Operations that were admitted.") int requests,
        @Description("Points that they cost, as extensions.cost tells them.") int cost,
        @Description("Articles in their answers; one that several answers hold counts in each.") int articles) {

    static UsageDay of(Row row) {
        return new UsageDay(row.number("key_id"), row.date("day"), row.text("name"), row.integer("requests"),
                row.integer("cost"), row.integer("articles"));
    }

    @Id
    @NonNull
    @Description("Id of the key.")
    public String getApiKeyId() {
        return GlobalId.of(ApiKey.TYPE, key);
    }
}
