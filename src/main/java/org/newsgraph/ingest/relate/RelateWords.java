package org.newsgraph.ingest.relate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** The word lists of this stage, in lower case; lines that start with # are remarks. */
enum RelateWords {
    /** "said" and the like. */
    SPEECH("speech-verbs.txt"),
    /** The last word of what somebody is in an organization: "director". */
    ROLE("role-nouns.txt"),
    /** Small words that stand before such a noun: "chief", "deputy". */
    ROLE_MODIFIER("role-modifiers.txt");

    private final Set<String> words = new HashSet<>();

    RelateWords(String file) {
        String path = "/org/newsgraph/lexicon/" + file;
        try (InputStream bytes = RelateWords.class.getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("The lexicon lacks its file " + file);
            }
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the lexicon's file " + file, e);
        }
    }

    boolean has(String lower) {
        return words.contains(lower);
    }
}
