package org.newsgraph.webhook;

/** A message that cannot be sent; its text is for the webhook's owner. */
class Undeliverable extends RuntimeException {
    static final String NOT_PUBLIC = "the host has an address that is not of the public internet";

    Undeliverable(String message) {
        super(message);
    }
}
