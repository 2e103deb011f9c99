/** Measures what was found in texts against what readers marked in them. Pure. */
@NullMarked
package org.newsgraph.evaluation;

import org.jspecify.annotations.NullMarked;
