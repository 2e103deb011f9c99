/** An invented newsroom to try Newsgraph with. */
@NullMarked
package org.newsgraph.sample;

import org.jspecify.annotations.NullMarked;
