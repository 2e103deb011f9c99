/** Partners told of changes by signed requests (Standard Webhooks 1.0.0), each in its order and none lost. */
@NullMarked
package org.newsgraph.webhook;

import org.jspecify.annotations.NullMarked;
