package org.newsgraph.webhook;

import io.vertx.core.buffer.Buffer;

/**
 * What a receiver is sent.
 *
 * @param id
 *        the header {@code webhook-id}
 * @param type
 *        as the body says it too
 */
record Message(String id, String type, Buffer body) {
}
