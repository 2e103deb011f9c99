/** Reading rows with plain SQL: one choke point, so that statements can be counted and bounded. */
@NullMarked
package org.newsgraph.sql;

import org.jspecify.annotations.NullMarked;
