package org.newsgraph.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of 1 MiB that would be slow if any rule looked back, looked ahead without bound or recursed. */
class ArticleParserSpeedTest {
    private static final int SIZE = 1 << 20;
    /** Processor time, as machines are shared. Many times what it takes; what grows with the square takes minutes. */
    private static final Duration GENEROUS = Duration.ofSeconds(3);

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", " ", "a", "A ", "A\n", "A\n\n", "#", "# ", "# A\n", ">", "> ", ">\n", "> a\n",
            "-",
            "- ", "- a\n", "-\n", "=\n", "A\n===\n\n", "1. a\n", "9", "(", ")", "\"", ":", "a: ", "Q: a\n", "A-\n",
            "市\n",
            "date 2024-03-27 ", "headline: ", "headline A\n", "language en ", "By A ", "By A\n\n", "PARIS - ", "A, ",
            "A 2-1 B\n\n", "\uFEFF", "\uD800", "\u0000", "\u2029", "😀", "It rained.\n", "  It rained.\na\n"})
    void a_large_text_is_read_in_no_time(String piece) {
        String text = piece.repeat(SIZE / piece.length());
        assertThat(timeToParse(text)).isLessThan(GENEROUS);
        assertThat(timeToParse("It rained.\n\n" + text)).isLessThan(GENEROUS);
    }

    private static Duration timeToParse(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        new ArticleParser().parse(text);
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }
}
