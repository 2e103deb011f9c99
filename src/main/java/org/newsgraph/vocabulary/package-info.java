/** The closed lists of words that the database, the pipeline and the contract share. */
@NullMarked
package org.newsgraph.vocabulary;

import org.jspecify.annotations.NullMarked;
