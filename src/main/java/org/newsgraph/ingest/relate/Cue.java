package org.newsgraph.ingest.relate;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.detect.Titles.Gender;

/**
 * What the text beside a quotation says of its speaker.
 *
 * @param speaker
 *        index of a mention, or -1
 * @param pronoun
 *        what "he" or "she" says where no mention does; else UNSAID
 * @param token
 *        of the verb or, without one, of the sign that leads to the words
 */
record Cue(int speaker, Gender pronoun, @Nullable String verb, int token) {
    boolean namesSpeaker() {
        return speaker >= 0;
    }
}
