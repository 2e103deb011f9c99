package org.newsgraph.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.http.Callers;
import org.newsgraph.http.HttpProblem;
import org.newsgraph.http.Introduction;
import org.newsgraph.http.KeyWatch;
import org.newsgraph.http.Payments;
import org.newsgraph.ingest.Documents;
import org.newsgraph.ingest.IngestResult;
import org.newsgraph.ingest.Utf8Lines;
import org.newsgraph.ingest.format.DocumentForm;
import org.newsgraph.ratelimit.Budget;
import org.newsgraph.vocabulary.Scope;

/** Takes in what an upload brings, and sends a result for each article while it reads on. */
@Singleton
class Intake {
    private static final long POINTS = 1;
    private static final int MOST_BLANK = 10_000;
    private final Documents documents;
    private final Callers callers;
    private final Payments payments;
    private final IntakeLimits limits;

    Intake(Documents documents, Callers callers, Payments payments, IntakeLimits limits) {
        this.documents = documents;
        this.callers = callers;
        this.payments = payments;
        this.limits = limits;
    }

    /**
     * @throws HttpProblem
     *         if nothing of the body can be read
     * @throws IOException
     *         if the client is gone
     */
    void take(Introduction told, InputStream body, @Nullable String encoding, @Nullable String contentType,
            ResultStream results) throws IOException {
        String type = contentType == null ? "" : contentType;
        boolean lines = isLines(type);
        if (!lines && DocumentForm.of(type) == null) {
            throw new HttpProblem(415, ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type must be that of a news format, or application/x-ndjson");
        }
        pay(admit(told), results);
        try (InputStream unpacked = Unpacked.of(body, encoding)) {
            if (lines) {
                takeLines(told, unpacked, results);
            } else {
                takeDocument(told, unpacked, type, results);
            }
        } catch (ZipException | EOFException broken) {
            throw new HttpProblem(400, ErrorCode.BAD_REQUEST, "The body is cut off, or not what Content-Encoding says");
        }
    }

    private static boolean isLines(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/x-ndjson") || type.equals("application/ndjson")
                || type.equals("application/jsonl") || type.equals("application/x-jsonlines");
    }

    /** Who sends them is asked at each: an upload may go on for hours, and a key may be taken back meanwhile. */
    private void takeLines(Introduction told, InputStream body, ResultStream results) throws IOException {
        results.begin();
        Utf8Lines lines = new Utf8Lines(body);
        int blank = 0;
        boolean paid = true;
        for (Optional<Utf8Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
            Utf8Lines.Line line = next.get();
            if (line.isBlank()) {
                checkBlank(++blank);
            } else {
                Caller now = admit(told);
                if (!paid) {
                    pay(now, results);
                }
                paid = false;
                blank = 0;
                results.send(documents.takeLine(line), line.number());
            }
        }
    }

    /** In a row: packed, a thousand of them are a byte. What stands between articles is paid with these. */
    private static void checkBlank(int lines) {
        if (lines > MOST_BLANK) {
            throw new HttpProblem(400, ErrorCode.BAD_REQUEST, "There are too many blank lines in a row");
        }
    }

    /** It may have come for hours as well. */
    private void takeDocument(Introduction told, InputStream body, String type, ResultStream results)
            throws IOException {
        int most = (int) limits.maxDocument().asLongValue();
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new HttpProblem(413, ErrorCode.REQUEST_TOO_LARGE, "The document is too large");
        }
        admit(told);
        results.begin();
        for (IngestResult result : documents.take(bytes, type)) {
            results.send(result, 0);
        }
    }

    /**
     * Who takes articles in.
     *
     * @throws HttpProblem
     *         UNAUTHENTICATED or FORBIDDEN, if it may not
     */
    private Caller admit(Introduction told) {
        return checked(callers.of(told));
    }

    /** To be looked at while nothing comes to its end, or nothing comes at all. */
    KeyWatch watch(Introduction told) {
        return new KeyWatch(() -> checked(callers.watched(told)), System::nanoTime);
    }

    /**
     * The same as far as it was known a moment ago.
     *
     * @throws HttpProblem
     *         UNAUTHENTICATED or FORBIDDEN, if it might not
     */
    Caller believe(Introduction told) {
        Caller caller = callers.believed(told);
        try {
            return checked(caller);
        } catch (HttpProblem refusal) {
            throw payments.charged(caller, refusal);
        }
    }

    /**
     * The refusal, once it is paid.
     *
     * @throws HttpProblem
     *         UNAUTHENTICATED or RATE_LIMITED instead
     */
    HttpProblem charged(Introduction told, HttpProblem refusal) {
        return payments.charged(callers.believed(told), refusal);
    }

    private static Caller checked(Caller caller) {
        if (!caller.may(Scope.INGEST)) {
            throw new HttpProblem(caller.isAnonymous() ? 401 : 403, caller.isAnonymous()
                    ? ErrorCode.UNAUTHENTICATED
                    : ErrorCode.FORBIDDEN, "Taking articles in needs the scope INGEST");
        }
        return caller;
    }

    /**
     * @throws HttpProblem
     *         RATE_LIMITED, if the caller has nothing left to pay with
     */
    void checkAhead(Caller caller, ResultStream results) {
        Budget ahead = payments.ahead(caller);
        if (!ahead.granted()) {
            results.tell(ahead);
        }
        Payments.check(ahead);
    }

    private void pay(Caller caller, ResultStream results) {
        Budget budget = payments.take(caller, POINTS);
        results.tell(budget);
        Payments.check(budget);
    }
}
