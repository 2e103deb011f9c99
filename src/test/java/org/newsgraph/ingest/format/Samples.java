package org.newsgraph.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sample documents, and what they are read as. */
final class Samples {
    private Samples() {
    }

    static List<ReadItem> items(String file) {
        try (InputStream in = Samples.class.getResourceAsStream("/formats/" + file)) {
            return DocumentReader.read(in.readAllBytes(), "", DocumentForm.ofFileName(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NewsItem item(String file) {
        return items(file).get(0).item();
    }

    static List<ReadItem> read(String text, DocumentForm form) {
        return DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), "", form);
    }

    /** Each block with what it is, such as {@code QUOTE Two.} */
    static List<String> blocks(NewsItem item) {
        return item.blocks.stream()
                .map(block -> block.kind() + (block.level() > 0 ? "" + block.level() : "") + " " + block.text())
                .toList();
    }
}
