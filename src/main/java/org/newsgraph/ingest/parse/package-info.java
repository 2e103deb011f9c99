/** Turns the plain text of an article into its structure, losing nothing. Pure. */
@NullMarked
package org.newsgraph.ingest.parse;

import org.jspecify.annotations.NullMarked;
