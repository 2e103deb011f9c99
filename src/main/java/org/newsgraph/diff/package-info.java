/** What became of an article's blocks and mentions from one revision to another. */
@NullMarked
package org.newsgraph.diff;

import org.jspecify.annotations.NullMarked;
