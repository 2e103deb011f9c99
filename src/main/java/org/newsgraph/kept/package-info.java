/** Rows that statements gave, kept in memory for as long as nothing changes. */
@NullMarked
package org.newsgraph.kept;

import org.jspecify.annotations.NullMarked;
