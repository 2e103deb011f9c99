/** Articles and what they name in the formats of others: ninjs, NewsML-G2, JSON-LD, Atom, RSS, FollowTheMoney, GEXF, and our own two. */
@NullMarked
package org.newsgraph.export;

import org.jspecify.annotations.NullMarked;
