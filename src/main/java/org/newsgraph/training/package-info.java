/** Learns the model of the detector from labelled texts. */
@NullMarked
package org.newsgraph.training;

import org.jspecify.annotations.NullMarked;
