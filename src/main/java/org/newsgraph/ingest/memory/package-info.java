/** A directory held in memory, for detecting and linking without a database. */
@NullMarked
package org.newsgraph.ingest.memory;

import org.jspecify.annotations.NullMarked;
