package org.newsgraph.command;

import java.io.PrintStream;
import java.util.Locale;

/** How far a long command has come; on a terminal one line that grows, elsewhere a line now and then. */
final class ProgressBar implements AutoCloseable {
    private static final int WIDTH = 40;
    private static final int LINES_ELSEWHERE_EVERY = 1000;
    private static final String ERASE_LINE = "\r\u001B[K";
    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private String bar = "";

    /**
     * @param what
     *        is being counted, such as articles
     */
    ProgressBar(PrintStream out, boolean terminal, String what) {
        this.out = out;
        this.terminal = terminal;
        this.what = what;
    }

    /**
     * @param done
     *        the part that is done, from 0 to 1
     */
    synchronized void show(long number, double done) {
        int percent = (int) (100 * Math.min(1, done));
        if (terminal) {
            int filled = WIDTH * percent / 100;
            String now = String.format(Locale.ROOT, "[%s%s] %3d %%  %,d %s", "#".repeat(filled),
                    " ".repeat(WIDTH - filled), percent, number, what);
            out.print("\r" + now);
            bar = now;
        } else if (number % LINES_ELSEWHERE_EVERY == 0) {
            out.printf(Locale.ROOT, "%,d %s, %d %%%n", number, what, percent);
        }
    }

    /** A line that stays, above the bar. */
    synchronized void say(String line) {
        out.println(terminal && !bar.isEmpty() ? ERASE_LINE + line : line);
        out.print(bar);
    }

    @Override
    public synchronized void close() {
        if (!bar.isEmpty()) {
            out.println();
            bar = "";
        }
    }
}
