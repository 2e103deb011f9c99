/** Takes people, organizations, places and memberships in from Popolo JSON. */
@NullMarked
package org.newsgraph.directory.popolo;

import org.jspecify.annotations.NullMarked;
