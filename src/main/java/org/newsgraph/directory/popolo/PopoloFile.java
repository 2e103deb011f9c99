package org.newsgraph.directory.popolo;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;

/**
 * A file that has been read.
 *
 * @param source
 *        what the file's own ids are kept under
 */
public record PopoloFile(Path path, String source, JsonObject content) {
    private static final Pattern ENDINGS = Pattern.compile("(\\.popolo)?(\\.json)?(\\.gz)?$");
    private static final Pattern NAME = Pattern.compile("\\.json(\\.gz)?$");
    private static final int GZIP_FIRST_BYTE = 0x1F;

    /** The file cannot be read, or is not a JSON object. */
    public static class Unreadable extends Exception {
        Unreadable(Path path, Exception cause) {
            super(path + " cannot be read: "
                    + (cause instanceof IOException ? cause.getMessage() : "it is not one JSON object"), cause);
        }
    }

    /** The file itself, or of a folder those that end as Popolo files do, by name, at least one. */
    public static List<Path> in(Path fileOrFolder) throws Unreadable {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> files = Files.list(fileOrFolder)) {
            List<Path> found = files.filter(file -> NAME.matcher(file.toString()).find()).sorted().toList();
            if (found.isEmpty()) {
                throw new IOException("it holds no .json file");
            }
            return found;
        } catch (IOException failure) {
            throw new Unreadable(fileOrFolder, failure);
        }
    }

    /**
     * @param source
     *        null for the file's name without its endings
     */
    public static PopoloFile read(Path path, @Nullable String source) throws Unreadable {
        try (InputStream bytes = plain(new BufferedInputStream(Files.newInputStream(path)));
                JsonReader reader = Json.createReader(text(bytes))) {
            return new PopoloFile(path, source == null ? stem(path) : source, reader.readObject());
        } catch (IOException | RuntimeException failure) {
            // Not only JsonException: the reader has others for what is nested too deeply.
            throw new Unreadable(path, failure);
        }
    }

    /** Strict: a name with replacement characters would be another name. */
    private static Reader text(InputStream bytes) throws IOException {
        BufferedReader reader = new BufferedReader(
                new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** Reads a file that is part of the application. */
    public static PopoloFile read(InputStream in, String name) {
        try (JsonReader reader = Json.createReader(in)) {
            return new PopoloFile(Path.of(name), stem(Path.of(name)), reader.readObject());
        }
    }

    /** The records of a list; none if there is no such list. What is no object is a record without anything in it. */
    List<PopoloRecord> records(String list) {
        return content.get(list) instanceof JsonArray items
                ? IntStream.range(0, items.size())
                        .mapToObj(i -> new PopoloRecord("/" + list + "/" + i,
                                items.get(i) instanceof JsonObject item ? item : JsonValue.EMPTY_JSON_OBJECT))
                        .toList()
                : List.of();
    }

    /** Names of lists that are something else. */
    List<String> misshapenLists() {
        return Stream.of("persons", "organizations", "areas", "memberships").filter(content::containsKey)
                .filter(list -> !(content.get(list) instanceof JsonArray) && !content.isNull(list)).toList();
    }

    static String stem(Path path) {
        return ENDINGS.matcher(path.getFileName().toString()).replaceFirst("");
    }

    /** Told by content, not by name: a download may have been unpacked, or not, on its way. */
    private static InputStream plain(InputStream bytes) throws IOException {
        bytes.mark(1);
        int first = bytes.read();
        bytes.reset();
        return first == GZIP_FIRST_BYTE ? new GZIPInputStream(bytes) : bytes;
    }
}
