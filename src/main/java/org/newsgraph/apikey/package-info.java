/** The keys that callers show: made, checked, replaced, taken back. */
@NullMarked
package org.newsgraph.apikey;

import org.jspecify.annotations.NullMarked;
