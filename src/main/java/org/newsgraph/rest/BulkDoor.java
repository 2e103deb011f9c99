package org.newsgraph.rest;

import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.export.Bulk;
import org.newsgraph.export.BulkFormat;
import org.newsgraph.export.Selection;
import org.newsgraph.http.Gate;
import org.newsgraph.http.Visit;

import io.vertx.ext.web.Router;

/** {@code GET /export}: all articles of a selection, as lines of JSON, however many they are. */
@ApplicationScoped
class BulkDoor {
    private static final Set<String> KNOWN = Set.copyOf(
            Stream.concat(Selection.PARAMETERS.stream(), Stream.of("format", "after")).toList());
    private final Gate gate;
    private final Bulk bulk;

    BulkDoor(Gate gate, Bulk bulk) {
        this.gate = gate;
        this.bulk = bulk;
    }

    void open(@Observes Router router) {
        gate.open(router, "/export", this::answer);
    }

    private void answer(Visit visit) {
        Parameters parameters = Parameters.of(visit.context(), KNOWN);
        BulkFormat format = parameters.word("format", BulkFormat.class, BulkFormat.NDJSON);
        new BulkStream(visit, bulk, Selection.of(parameters.all()), format, parameters.text("after")).start();
    }
}
