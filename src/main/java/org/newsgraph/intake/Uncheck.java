package org.newsgraph.intake;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Lets input and output fail within work that may not. */
final class Uncheck {
    interface Work {
        void run() throws IOException;
    }

    private Uncheck() {
    }

    static Void run(Work work) {
        try {
            work.run();
            return null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
