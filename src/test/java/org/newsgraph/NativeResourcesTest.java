package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A native executable holds only those resources that are named for it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NativeResourcesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    /** Imported from its files by whoever wants it. */
    private static final Path NOT_SHIPPED = Path.of("db/core");

    @Test
    void every_resource_of_ours_is_named() throws IOException {
        List<PathMatcher> named = named();
        try (Stream<Path> ours = Files.walk(RESOURCES.resolve("org")); Stream<Path> db = Files.walk(Path.of("db"))) {
            assertThat(Stream.concat(ours.map(RESOURCES::relativize), db)
                    .filter(path -> !Files.isDirectory(path) && !Files.isDirectory(RESOURCES.resolve(path)))
                    .filter(path -> !path.endsWith("README.md") && !path.startsWith(NOT_SHIPPED)))
                    .isNotEmpty().allMatch(path -> named.stream().anyMatch(one -> one.matches(path)));
        }
    }

    private static List<PathMatcher> named() throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve("application.properties"))) {
            properties.load(in);
        }
        return Stream.of(properties.getProperty("quarkus.native.resources.includes").split(","))
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob)).toList();
    }
}
