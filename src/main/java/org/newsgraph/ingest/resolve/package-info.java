/** Says which names in one article stand for the same thing, and why. Pure. */
@NullMarked
package org.newsgraph.ingest.resolve;

import org.jspecify.annotations.NullMarked;
