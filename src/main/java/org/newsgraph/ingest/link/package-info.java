/** Decides which entity of the directory a name stands for, or that nothing decides. Pure. */
@NullMarked
package org.newsgraph.ingest.link;

import org.jspecify.annotations.NullMarked;
