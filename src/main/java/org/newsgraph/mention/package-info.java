/** Who is named where, with the exact position and the reason. */
@NullMarked
package org.newsgraph.mention;

import org.jspecify.annotations.NullMarked;
