/** How much each caller may ask for in a time, counted for all replicas together. */
@NullMarked
package org.newsgraph.ratelimit;

import org.jspecify.annotations.NullMarked;
