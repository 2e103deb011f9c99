package org.newsgraph.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** PostgreSQL 15 is the oldest that Newsgraph promises to run on; the tests have a later one, which takes more. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OldestServerTest {
    /** Within a WITH from 17 on, and no statement of ours stands alone; from 16, 17 and 18 on. */
    private static final List<String> LATER = List.of("MERGE INTO", "any_value(", "JSON_TABLE(", "RETURNING old.",
            "RETURNING new.", "random_normal(", "pg_input_is_valid(", "array_shuffle(", "array_sample(");

    @Test
    void no_statement_needs_a_later_one() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> LATER.stream().anyMatch(read(file)::contains))).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
