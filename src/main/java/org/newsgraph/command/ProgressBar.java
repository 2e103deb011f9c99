package org.newsgraph.command;

import java.io.PrintStream;

/** How far a long command has come; on a terminal one line that grows, elsewhere a line now and then. */
final class ProgressBar {
    private static final int WIDTH = 40;
    private static final int LINES_ELSEWHERE_EVERY = 1000;
    private final PrintStream out;
    private final boolean terminal;

    ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * @param done
     *        of the total, by bytes
     */
    synchronized void show(long articles, double done) {
        if (terminal) {
            int filled = (int) (WIDTH * Math.min(1, done));
            out.printf("\r[%s%s] %3d %%  %,d articles", "#".repeat(filled), " ".repeat(WIDTH - filled),
                    (int) (100 * Math.min(1, done)), articles);
        } else if (articles % LINES_ELSEWHERE_EVERY == 0) {
            out.printf("%,d articles, %d %%%n", articles, (int) (100 * Math.min(1, done)));
        }
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
