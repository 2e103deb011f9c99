package org.newsgraph.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.article.Article;
import org.newsgraph.directory.popolo.PopoloFile;
import org.newsgraph.directory.popolo.PopoloImport;
import org.newsgraph.ingest.ArticleInput;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.IngestResult;
import org.newsgraph.ingest.IngestStatus;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Loads the sample directory and articles, which are part of the application. */
@ApplicationScoped
public class SampleNewsroom {
    private static final String ROOT = "/db/sample/";
    private final PopoloImport directory;
    private final Ingest ingest;

    SampleNewsroom(PopoloImport directory, Ingest ingest) {
        this.directory = directory;
        this.ingest = ingest;
    }

    /** Loads it into an empty database only; a newsroom with articles of its own is left alone. */
    public int loadIntoEmpty() {
        return QuarkusTransaction.requiringNew().call(() -> Article.count()) > 0 ? 0 : load();
    }

    /** How many articles were taken in. */
    public int load() {
        directory.run(PopoloFile.read(open("directory.popolo.json"), "newsgraph-sample.json"));
        return (int) articles().stream().map(SampleNewsroom::input).map(ingest::ingest).map(IngestResult::status)
                .filter(status -> status == IngestStatus.CREATED || status == IngestStatus.REVISED).count();
    }

    /** Names of the articles' files. A list, because a jar cannot be asked for the files of a folder. */
    static List<String> articles() {
        return read("articles.index").lines().toList();
    }

    private static ArticleInput input(String file) {
        ArticleInput input = new ArticleInput();
        input.text = read("articles/" + file);
        return input;
    }

    private static String read(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = SampleNewsroom.class.getResourceAsStream(ROOT + name);
        if (in == null) {
            throw new IllegalStateException("this build has no " + ROOT + name);
        }
        return in;
    }
}
