/** Whom we know: people, organizations and places, their names, identifiers and affiliations. */
@NullMarked
package org.newsgraph.directory;

import org.jspecify.annotations.NullMarked;
