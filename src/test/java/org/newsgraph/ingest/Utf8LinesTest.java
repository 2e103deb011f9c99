package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.ingest.Utf8Lines.Line;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Utf8LinesTest {

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line> lines(InputStream in) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Utf8Lines all = new Utf8Lines(in)) {
            for (Optional<Line> next = all.next(); next.isPresent(); next = all.next()) {
                lines.add(next.get());
            }
        }
        return lines;
    }

    @Test
    void lines_are_counted_with_the_empty_ones_and_the_last_needs_no_end() throws IOException {
        List<Line> lines = lines(bytes("one\n\n \u00e9nd"));
        assertThat(lines).extracting(Line::number).containsExactly(1L, 2L, 3L);
        assertThat(lines).extracting(Line::text).containsExactly("one", "", " \u00e9nd");
        assertThat(lines).extracting(Line::isBlank).containsExactly(false, true, false);
    }

    @Test
    void a_line_longer_than_memory_should_hold_is_refused_and_the_next_is_read() throws IOException {
        InputStream endless = bytes("x".repeat(Utf8Lines.MAX_BYTES + 1));
        List<Line> lines = lines(new SequenceInputStream(endless, bytes("\nnext")));
        assertThatThrownBy(lines.get(0)::text).hasMessageContaining("8 MiB");
        assertThat(lines.get(0).bytes()).hasSize(Utf8Lines.MAX_BYTES);
        assertThat(lines.get(1).text()).isEqualTo("next");
    }
}
