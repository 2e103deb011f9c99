package org.newsgraph.training;

import java.util.List;

/** A labelled text. */
record Document(String id, List<LabelledSentence> sentences) {
}
