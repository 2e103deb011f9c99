package org.newsgraph.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("An entry of the audit log at its place in a list.")
public record AuditEntryEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") AuditEntry node) {
}
