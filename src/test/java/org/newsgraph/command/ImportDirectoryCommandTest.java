package org.newsgraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportDirectoryCommandTest {

    @Test
    void a_folder_without_files_is_said_and_no_success(@TempDir Path empty) {
        ImportDirectoryCommand command = new ImportDirectoryCommand(null);
        command.files = List.of(empty);
        assertThat(command.call()).isEqualTo(2);
    }
}
