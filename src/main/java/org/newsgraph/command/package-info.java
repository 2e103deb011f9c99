/** The command line: what Newsgraph does when it is not asked to serve. */
@NullMarked
package org.newsgraph.command;

import org.jspecify.annotations.NullMarked;
