/** What people say of mentions, and how it outlives the detector's next look and the article's next revision. */
@NullMarked
package org.newsgraph.review;

import org.jspecify.annotations.NullMarked;
