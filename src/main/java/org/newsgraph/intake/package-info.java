/** The door for articles and documents over HTTP, streamed both ways. */
@NullMarked
package org.newsgraph.intake;

import org.jspecify.annotations.NullMarked;
