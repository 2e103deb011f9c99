/** Plumbing that every part of the contract shares: ids, pages, batches, errors and the wiring of loaders. */
@NullMarked
package org.newsgraph.graphql;

import org.jspecify.annotations.NullMarked;
