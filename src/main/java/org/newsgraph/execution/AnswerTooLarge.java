package org.newsgraph.execution;

/** An answer has more bytes than an answer may have. */
final class AnswerTooLarge extends RuntimeException {
    AnswerTooLarge(int most) {
        super("The answer would have over " + most + " bytes: ask for less", null, false, false);
    }
}
