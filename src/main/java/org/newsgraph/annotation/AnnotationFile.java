package org.newsgraph.annotation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads texts with their spans: one JSON object {@code {"id", "spans"}} a line, plain or in gzip. */
public final class AnnotationFile {
    private AnnotationFile() {
    }

    /** By id, in the order of the file. */
    public static Map<String, AnnotatedText> read(Path file) throws IOException, BadLine {
        Map<String, AnnotatedText> texts = new LinkedHashMap<>();
        try (BufferedReader lines = Lines.open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    add(line, file + ":" + number, texts);
                }
            }
        }
        return texts;
    }

    private static void add(String line, String place, Map<String, AnnotatedText> texts) throws BadLine {
        try {
            AnnotatedText text = text(LineFields.of(line));
            if (texts.put(text.id(), text) != null) {
                throw new BadLine("id " + text.id() + " stands twice");
            }
        } catch (BadLine mistake) {
            throw new BadLine(place + ": " + mistake.getMessage());
        }
    }

    private static AnnotatedText text(LineFields fields) throws BadLine {
        List<AnnotatedSpan> spans = new ArrayList<>();
        for (LineFields span : fields.list("spans")) {
            int start = span.offset("start");
            int end = span.offset("end");
            if (end <= start) {
                throw new BadLine("end must be greater than start");
            }
            spans.add(new AnnotatedSpan(start, end, span.kind("type"), span.optional("entity"),
                    span.optional("link")));
        }
        return new AnnotatedText(fields.text("id"), spans);
    }
}
