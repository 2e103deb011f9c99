/** What happened, append-only and in commit order. */
@NullMarked
package org.newsgraph.change;

import org.jspecify.annotations.NullMarked;
