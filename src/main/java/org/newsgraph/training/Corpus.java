package org.newsgraph.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads labelled texts: a token, a tab and a label a line, an empty line after each sentence, UTF-8 in gzip. */
final class Corpus {
    private static final String DOCUMENT = "-DOCSTART-";
    private final List<Document> documents = new ArrayList<>();
    private List<LabelledSentence> sentences = new ArrayList<>();
    private String id = "";
    private SentenceJoiner joiner = new SentenceJoiner();
    private boolean empty = true;

    private Corpus() {
    }

    static List<Document> read(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Corpus corpus = new Corpus();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                corpus.line(line);
            }
            corpus.endDocument();
            return corpus.documents;
        }
    }

    private void line(String line) {
        if (line.startsWith(DOCUMENT)) {
            endDocument();
            id = line.substring(DOCUMENT.length()).strip();
        } else if (line.isEmpty()) {
            endSentence();
        } else {
            int tab = line.lastIndexOf('\t');
            joiner.add(line.substring(0, tab), line.substring(tab + 1));
            empty = false;
        }
    }

    private void endSentence() {
        if (!empty) {
            sentences.add(joiner.sentence());
            joiner = new SentenceJoiner();
            empty = true;
        }
    }

    private void endDocument() {
        endSentence();
        if (!sentences.isEmpty()) {
            documents.add(new Document(id, List.copyOf(sentences)));
            sentences = new ArrayList<>();
        }
    }
}
