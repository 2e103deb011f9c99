package org.newsgraph.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.newsgraph.article.ArticleRow;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.http.RateHeaders;
import org.newsgraph.ingest.IngestProblem;
import org.newsgraph.ingest.IngestResult;
import org.newsgraph.ratelimit.Budget;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The results, a line of JSON each, sent as they come; a client that does not read them makes the server wait. */
final class ResultStream {
    private final HttpServerResponse response;
    private final Duration patience;

    ResultStream(HttpServerResponse response, Duration patience) {
        this.response = response;
        this.patience = patience;
    }

    /** What is left of the sender's budget, as far as headers can still say so. */
    void tell(Budget budget) {
        if (!response.headWritten()) {
            RateHeaders.put(response, budget);
        }
    }

    void begin() {
        response.setChunked(true).setStatusCode(200).putHeader("Content-Type", "application/x-ndjson; charset=utf-8");
    }

    /**
     * @param line
     *        of the body, counted from 1; 0 if the body is one document
     */
    void send(IngestResult result, long line) throws IOException {
        JsonObject json = new JsonObject();
        if (line > 0) {
            json.put("line", line);
        }
        json.put("status", result.status().name());
        if (result.articleKey() != null) {
            json.put("id", GlobalId.of(ArticleRow.TYPE, result.articleKey()));
        }
        if (result.place() != null) {
            json.put("place", result.place());
        }
        if (result.problem() != null) {
            json.put("problem", problem(result.problem()));
        }
        JsonArray notes = new JsonArray();
        result.notes().forEach(note -> notes.add(new JsonObject().put("code", note.code())
                .put("message", note.message()).put("offset", note.offset())));
        json.put("notes", notes);
        write(json.encode() + "\n");
    }

    private static JsonObject problem(IngestProblem problem) {
        return new JsonObject().put("code", problem.code().name()).put("field", problem.field())
                .put("message", problem.message()).put("offset", problem.offset()).put("place", problem.place());
    }

    private void write(String line) throws IOException {
        if (response.closed()) {
            throw new IOException("the client is gone");
        }
        response.write(line);
        if (response.writeQueueFull()) {
            CompletableFuture<Void> drained = new CompletableFuture<>();
            response.drainHandler(drained::complete);
            response.closeHandler(drained::complete);
            try {
                drained.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (Exception unread) {
                throw new IOException("the results are not read", unread);
            }
        }
    }

    void end() {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }
}
