/** Who asks, and what they may do. */
@NullMarked
package org.newsgraph.access;

import org.jspecify.annotations.NullMarked;
