/** The passages that state to which organizations people belong. */
@NullMarked
package org.newsgraph.affiliation;

import org.jspecify.annotations.NullMarked;
