package org.newsgraph.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Named sample texts, and their way into the API. */
public final class Newsroom {
    /** A text of the plainest shape: a date, a lead on its line, headings. */
    public static final String HARBOUR_ALLIANCE = read("harbour-alliance");

    private Newsroom() {
    }

    @SafeVarargs
    public static GraphQL.Answer ingest(Map<String, ?>... articles) {
        return GraphQL.ask("ingest/ingest", Map.of("articles", List.of(articles)));
    }

    private static String read(String name) {
        try (InputStream in = Newsroom.class.getResourceAsStream("/texts/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
