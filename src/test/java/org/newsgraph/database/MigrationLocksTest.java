package org.newsgraph.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What keeps readers out until its migration commits does not stand beside what takes long. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MigrationLocksTest {
    /** Those before are released, and stay as they are. */
    private static final int FIRST_THAT_MAY_CHANGE = 67;
    private static final Pattern KEEPS_READERS_OUT = Pattern.compile(
            "(?m)^(CREATE OR REPLACE VIEW|ALTER TABLE \\w+\\s+(ADD|DROP|ALTER|RENAME))");
    private static final Pattern TAKES_LONG = Pattern.compile(
            "(?m)^(UPDATE|DELETE|INSERT|WITH)\\b|\\bVALIDATE CONSTRAINT\\b");
    /** The first version in which an index is dropped alone: a drop waits for readers, and readers for it. */
    private static final int FIRST_THAT_DROPS_ALONE = 88;
    private static final Pattern DROPS_AN_INDEX = Pattern.compile("(?m)^DROP INDEX");
    private static final Pattern ONE_STATEMENT = Pattern.compile("\\A(--.*\\n)*[^;]+;\\s*\\z");
    private static final Pattern CHANGES_WHAT_IS_WRITTEN = Pattern.compile(
            "(?m)^CREATE OR REPLACE FUNCTION (?!pg_temp)");
    private static final Pattern WRITES_ANEW = Pattern.compile("(?m)^(UPDATE|WITH)\\b");

    private static List<Path> unreleased() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("db/migration"))) {
            return all.filter(path -> version(path) >= FIRST_THAT_MAY_CHANGE).toList();
        }
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
    }

    private static boolean has(Path migration, Pattern statement) {
        try {
            return statement.matcher(Files.readString(migration)).find();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void no_migration_rewrites_or_checks_rows_while_it_keeps_readers_out() throws IOException {
        assertThat(unreleased()).anyMatch(migration -> has(migration, KEEPS_READERS_OUT))
                .anyMatch(migration -> has(migration, TAKES_LONG))
                .noneMatch(migration -> has(migration, KEEPS_READERS_OUT) && has(migration, TAKES_LONG));
    }

    @Test
    void rows_are_written_anew_once_everybody_else_writes_the_new_way_too() throws IOException {
        assertThat(unreleased()).anyMatch(migration -> has(migration, CHANGES_WHAT_IS_WRITTEN))
                .noneMatch(migration -> has(migration, CHANGES_WHAT_IS_WRITTEN) && has(migration, WRITES_ANEW));
    }

    @Test
    void an_index_is_dropped_in_a_migration_of_its_own() throws IOException {
        assertThat(unreleased()).filteredOn(migration -> version(migration) >= FIRST_THAT_DROPS_ALONE)
                .filteredOn(migration -> has(migration, DROPS_AN_INDEX)).isNotEmpty()
                .allMatch(migration -> has(migration, ONE_STATEMENT));
    }
}
