package org.newsgraph.quotation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay edge. */
@Description("A quotation at its place in a list.")
public record QuotationEdge(@NonNull @Description("Opaque; for after and before.") String cursor,
        @NonNull @Description("The item.") QuotationRow node) {
}
