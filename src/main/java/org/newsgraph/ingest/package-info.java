/** From a text to a stored, analysed article: one article, one transaction. */
@NullMarked
package org.newsgraph.ingest;

import org.jspecify.annotations.NullMarked;
