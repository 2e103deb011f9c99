/** Reads from a text what people say and to which organizations they belong. Pure. */
@NullMarked
package org.newsgraph.ingest.relate;

import org.jspecify.annotations.NullMarked;
