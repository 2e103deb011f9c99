/** Finds the names in an article's text. Pure. */
@NullMarked
package org.newsgraph.ingest.detect;

import org.jspecify.annotations.NullMarked;
