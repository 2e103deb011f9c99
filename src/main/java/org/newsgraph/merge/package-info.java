/** Proposals to merge two entities of the directory. */
@NullMarked
package org.newsgraph.merge;

import org.jspecify.annotations.NullMarked;
