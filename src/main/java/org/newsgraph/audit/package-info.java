/** Who changed what: an append-only log whose rows are chained by hashes. */
@NullMarked
package org.newsgraph.audit;

import org.jspecify.annotations.NullMarked;
