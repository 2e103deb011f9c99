/** What partners may see: the part of the published articles that they have bought. */
@NullMarked
package org.newsgraph.product;

import org.jspecify.annotations.NullMarked;
