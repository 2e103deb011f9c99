/** Invented newsrooms of any size, the same for the same seed: for tests under stress and for measuring growth. */
@NullMarked
package org.newsgraph.generator;

import org.jspecify.annotations.NullMarked;
