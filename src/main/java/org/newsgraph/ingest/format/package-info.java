/** Reads the documents of news formats: what each says of its articles, and their text in blocks. Pure. */
@NullMarked
package org.newsgraph.ingest.format;

import org.jspecify.annotations.NullMarked;
