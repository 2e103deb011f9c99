/** The second front door: GraphQL over WebSocket, as graphql-transport-ws has it, with subscriptions. */
@NullMarked
package org.newsgraph.socket;

import org.jspecify.annotations.NullMarked;
