/** The front door: GraphQL over HTTP, from the bytes of a request to the bytes of its answer. */
@NullMarked
package org.newsgraph.http;

import org.jspecify.annotations.NullMarked;
