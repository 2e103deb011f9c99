/** What happened, told: the log of changes as a list to follow, and as events for those who listen. */
@NullMarked
package org.newsgraph.feed;

import org.jspecify.annotations.NullMarked;
