package org.newsgraph.audit;

import java.util.function.Function;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Requires;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.Scope;

/** The audit log in the contract; for administrators. */
@GraphQLApi
public class AuditApi {
    private static final Keyset LATEST = Keyset.of("LATEST_ENTRY",
            Keyset.descending("e.position", Keyset.Type.NUMBER));
    private final Sql sql;

    AuditApi(Sql sql) {
        this.sql = sql;
    }

    @NonNull
    @Query("auditLog")
    @Requires(Scope.ADMINISTER)
    @Description("Who changed what, latest first. Errors: INVALID_ARGUMENT, INVALID_ID, INVALID_CURSOR.")
    public AuditEntryConnection auditLog(
            @Name("subjectId") @Id @Description("Changes of this one thing only; what was changed together with others is not among them.") @Nullable String subjectId,
            @Name("operation") @Description("Changes by this mutation or command only.") @Nullable String operation,
            @Name("first") @Description("Items from the start, 1 to 100; 20 if neither first nor last is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor to start behind.") @Nullable String after,
            @Name("last") @Description("Items from the end, 1 to 100; not together with first.") @Nullable Integer last,
            @Name("before") @Description("Cursor to end before.") @Nullable String before) {
        PageRequest request = PageRequest.of(first, after, last, before);
        SqlText text = SqlText.of("SELECT " + AuditEntry.COLUMNS + " FROM audit_entry e WHERE e.position IS NOT NULL");
        if (subjectId != null) {
            GlobalId id = GlobalId.parse(subjectId).orElseThrow(() -> new ApiException(ErrorCode.INVALID_ID,
                    "subjectId", "subjectId must be an id of this API"));
            text.add("AND e.subject = ? AND e.subject_id = ?", id.type(), id.key());
        }
        if (operation != null) {
            text.add("AND e.operation = ?", operation);
        }
        Page<AuditEntry> page = Page.of(request,
                sql.rows(text.add(LATEST.bounds(request)).add(LATEST.orderAndLimit(request)), AuditEntry::of));
        Function<AuditEntry, String> cursor = entry -> LATEST.cursor(entry.position());
        return new AuditEntryConnection(
                page.items().stream().map(entry -> new AuditEntryEdge(cursor.apply(entry), entry)).toList(),
                page.info(cursor));
    }
}
