/** Annotates texts beside the newsroom: JSON lines in, JSON lines out, without a database. */
@NullMarked
package org.newsgraph.annotation;

import org.jspecify.annotations.NullMarked;
