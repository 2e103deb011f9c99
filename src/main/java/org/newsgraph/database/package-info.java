/** The PostgreSQL that Newsgraph brings along for those who have none: one server per data folder, JVM only. */
@NullMarked
package org.newsgraph.database;

import org.jspecify.annotations.NullMarked;
