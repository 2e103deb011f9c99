package org.newsgraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgressBarTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private ProgressBar bar(boolean terminal) {
        return new ProgressBar(new PrintStream(shown, true), terminal, "articles");
    }

    @Test
    void a_terminal_shows_one_line_that_grows() {
        try (ProgressBar bar = bar(true)) {
            bar.show(1, 0.25);
            bar.show(2, 0.5);
        }
        assertThat(shown.toString()).isEqualTo("\r[" + "#".repeat(10) + " ".repeat(30) + "]  25 %  1 articles\r["
                + "#".repeat(20) + " ".repeat(20) + "]  50 %  2 articles" + System.lineSeparator());
    }

    @Test
    void elsewhere_there_is_a_line_for_each_thousand_and_no_bar() {
        try (ProgressBar bar = bar(false)) {
            bar.show(999, 0.1);
            bar.show(1000, 0.2);
        }
        assertThat(shown.toString()).isEqualTo("1,000 articles, 20 %\n").doesNotContain("\r");
    }

    @Test
    void what_is_said_stands_above_the_bar() {
        ProgressBar bar = bar(true);
        bar.show(1, 1);
        bar.say("a.txt: TEXT_EMPTY");
        assertThat(shown.toString()).contains("\r\u001B[Ka.txt: TEXT_EMPTY").endsWith("1 articles");
    }
}
