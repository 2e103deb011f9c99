package org.newsgraph.directory.popolo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of db/core as the importer reads them. */
final class CoreDirectory {
    static final Path FOLDER = Path.of("db/core");

    /** One entity of one file; its id is told apart by file, as an import does. */
    record Entry(String file, PopoloRecord record) {
        String id() {
            return file + "/" + record.text("id");
        }

        List<String> names() {
            return Stream.concat(Stream.of(record.textOr("name", "")),
                    record.list("other_names").stream().map(alias -> alias.textOr("name", ""))).toList();
        }

        List<String> identifiers(String scheme) {
            return record.list("identifiers").stream().filter(given -> scheme.equals(given.text("scheme")))
                    .map(given -> given.textOr("identifier", "")).toList();
        }
    }

    private CoreDirectory() {
    }

    static List<Entry> entries() {
        return files().stream().flatMap(CoreDirectory::entries).toList();
    }

    private static Stream<Entry> entries(PopoloFile file) {
        PopoloRecord root = new PopoloRecord("", file.content());
        return Stream.of(PopoloClass.values()).flatMap(type -> root.list(type.property()).stream())
                .map(record -> new Entry(file.source(), record));
    }

    static List<PopoloFile> files() {
        try (Stream<Path> paths = Files.list(FOLDER)) {
            return paths.filter(path -> path.toString().endsWith(".json")).sorted().map(CoreDirectory::read).toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PopoloFile read(Path path) {
        try {
            return PopoloFile.read(path, null);
        } catch (PopoloFile.Unreadable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
