/** What an operator can measure: figures of Newsgraph's own, beside those of the process and its requests. */
@NullMarked
package org.newsgraph.metrics;

import org.jspecify.annotations.NullMarked;
