/** Finding articles by their words, with paragraph hits, highlights and facets. */
@NullMarked
package org.newsgraph.search;

import org.jspecify.annotations.NullMarked;
