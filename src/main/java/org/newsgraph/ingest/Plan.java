package org.newsgraph.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is to be done about some articles, and what will have become of each. */
final class Plan {
    private final List<Publication> publications = new ArrayList<>();
    private final Map<String, IngestResult> results = new HashMap<>();

    void publish(Publication publication) {
        publications.add(publication);
        record(publication.ready(), publication.status(), publication.article().id);
    }

    void leave(ReadyArticle article, long key) {
        record(article, IngestStatus.UNCHANGED, key);
    }

    void outdated(ReadyArticle article, long key) {
        record(article, IngestStatus.OUTDATED, key);
    }

    void refuse(ReadyArticle article, IngestResult failed) {
        results.put(article.identity(), failed);
    }

    private void record(ReadyArticle article, IngestStatus status, long key) {
        results.put(article.identity(), new IngestResult(status, key, null, article.draft().parsed().notes().stream()
                .map(note -> new IngestNote(note.code(), note.message(), note.offset())).toList()));
    }

    List<Publication> publications() {
        return publications;
    }

    /** Holds once the publications are written. */
    IngestResult result(ReadyArticle article) {
        return results.get(article.identity());
    }
}
