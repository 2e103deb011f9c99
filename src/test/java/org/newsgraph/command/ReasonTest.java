package org.newsgraph.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReasonTest {
    @TempDir
    Path folder;

    @Test
    void a_file_that_is_not_there_is_told_to_be_missing() {
        Path missing = folder.resolve("gold.jsonl");
        NoSuchFileException failure = assertThrows(NoSuchFileException.class, () -> Files.readString(missing));
        assertThat(Reason.of(failure)).isEqualTo(missing + " is not there");
    }

    @Test
    void a_file_that_cannot_be_used_is_told_with_why() {
        assertThat(Reason.of(new AccessDeniedException("model.gz")))
                .isEqualTo("model.gz may not be read or written by this user");
        assertThat(Reason.of(new NotDirectoryException("texts"))).isEqualTo(
                "texts cannot be used (NotDirectoryException)");
    }

    @Test
    void what_says_itself_why_is_left_as_it_is() {
        assertThat(Reason.of(new IOException("line 3 is no JSON object"))).isEqualTo("line 3 is no JSON object");
    }
}
