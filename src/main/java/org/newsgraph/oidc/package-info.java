/** Callers whom a sign-on service vouches for, by the bearer tokens of OpenID Connect. */
@NullMarked
package org.newsgraph.oidc;

import org.jspecify.annotations.NullMarked;
