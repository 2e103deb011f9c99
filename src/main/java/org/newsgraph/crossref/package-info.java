/** What connects articles and entities: appearances, co-mentions, coverage, related articles. */
@NullMarked
package org.newsgraph.crossref;

import org.jspecify.annotations.NullMarked;
