package org.newsgraph.diff;

import org.newsgraph.vocabulary.MentionLocation;

/** A headline, heading or paragraph. */
record Block(MentionLocation location, String text) {
}
