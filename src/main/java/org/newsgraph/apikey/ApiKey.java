package org.newsgraph.apikey;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.sql.Row;
import org.newsgraph.vocabulary.Role;
import org.newsgraph.vocabulary.Scope;

/** A key without its secret. */
@Description("A key that a caller identifies itself with, in the header \"Authorization: Bearer KEY\". The key itself is shown once, when it is made.")
public record ApiKey(@Ignore long key, @NonNull @Description("Whom it was made for.") String name,
        @NonNull @Description("What kind of caller it stands for.") Role role,
        @NonNull @Description("What it may be used for; never more than its role allows.") List<@NonNull Scope> scopes,
        @NonNull @Description("The networks (CIDR) that it is good from; none: from everywhere.") List<@NonNull String> networks,
        @NonNull @Description("Its first nine characters, to tell keys apart.") String hint,
        @NonNull @Description("When it was made.") Instant createdAt,
        @NonNull @Description("When it ends by itself.") Instant expiresAt,
        @Description("When it was taken back; null if it was not.") @Nullable Instant revokedAt,
        @Description("When it was used last, to within a minute; null if never.") @Nullable Instant lastUsedAt,
        @Ignore @Nullable Long productKey) {
    public static final String TYPE = "ApiKey";

    /** The columns that {@link #of} reads, from {@code api_key}. */
    static final String COLUMNS = "id, name, role, scopes, networks, hint, created_at, expires_at, revoked_at, last_used_at, product_id";

    static ApiKey of(Row row) {
        return new ApiKey(row.number("id"), row.text("name"), row.word(Role.class, "role"),
                row.texts("scopes").stream().map(Scope::valueOf).toList(), row.texts("networks"), row.text("hint"),
                row.instant("created_at"), row.instant("expires_at"), row.optionalInstant("revoked_at"),
                row.optionalInstant("last_used_at"), row.optionalNumber("product_id"));
    }

    @Id
    @NonNull
    @Description("Opaque; unique among all objects.")
    public String getId() {
        return GlobalId.of(TYPE, key);
    }
}
