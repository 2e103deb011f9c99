package org.newsgraph.quotation;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.graphql.Node;
import org.newsgraph.graphql.NodeSource;

/** Quotations by id. */
@ApplicationScoped
class QuotationNodes implements NodeSource {
    private final Quotations quotations;

    QuotationNodes(Quotations quotations) {
        this.quotations = quotations;
    }

    @Override
    public Set<String> types() {
        return Set.of(QuotationRow.TYPE);
    }

    @Override
    public List<? extends Node> withKeys(Collection<Long> keys) {
        return quotations.withKeys(keys);
    }
}
