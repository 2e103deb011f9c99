/** Labels the words of a text by a linear-chain conditional random field. Pure. */
@NullMarked
package org.newsgraph.ingest.detect.crf;

import org.jspecify.annotations.NullMarked;
