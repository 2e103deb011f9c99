package org.newsgraph.rest;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.newsgraph.crossref.Reach;
import org.newsgraph.execution.Cost;
import org.newsgraph.export.Graphs;
import org.newsgraph.export.Selection;
import org.newsgraph.export.Written;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.http.Gate;
import org.newsgraph.http.HttpProblem;
import org.newsgraph.http.Visit;
import org.newsgraph.vocabulary.CoMentionWindow;

import io.vertx.ext.web.Router;

/** {@code GET /entities/{id}/graph.gexf}: with whom an entity is named, and these with each other. */
@ApplicationScoped
class GraphDoor {
    private static final Set<String> KNOWN = Set.of("window", "depth", "first", "since", "until");
    private static final Set<String> ENTITIES = Set.of("Person", "Organization", "Place");
    private static final int DEFAULT_FIRST = 20;
    private final Gate gate;
    private final Graphs graphs;

    GraphDoor(Gate gate, Graphs graphs) {
        this.gate = gate;
        this.graphs = graphs;
    }

    void open(@Observes Router router) {
        gate.open(router, "/entities/:id/graph.gexf", this::answer);
    }

    private void answer(Visit visit) {
        Parameters parameters = Parameters.of(visit.context(), KNOWN);
        CoMentionWindow window = parameters.word("window", CoMentionWindow.class, CoMentionWindow.ARTICLE);
        int depth = orElse(parameters.number("depth"), 1);
        int first = orElse(parameters.number("first"), DEFAULT_FIRST);
        Reach reach = Reach.of(window, depth, first, Selection.time(parameters.all(), "since"),
                Selection.time(parameters.all(), "until"));
        visit.paid(cost(depth, first), () -> {
            if (!visit.stillHolds("GEXF")) {
                Written graph = entity(visit)
                        .flatMap(id -> graphs.gexf(id.key(), reach, visit::isAbandoned)
                                .filter(found -> isOfItsKind(id, found.ids())))
                        .orElseThrow(() -> new HttpProblem(404, ErrorCode.NOT_FOUND, "No such entity is known"));
                visit.send("application/gexf+xml; charset=utf-8", graph.text(), graph.ids());
            }
        });
    }

    /** A point for each co-mention, as in a query. */
    private static Cost cost(int depth, long ring) {
        long nodes = depth > 1 ? ring + ring * ring : ring;
        return new Cost(10 + nodes, nodes);
    }

    private static Optional<GlobalId> entity(Visit visit) {
        return GlobalId.parse(visit.context().pathParam("id")).filter(id -> ENTITIES.contains(id.type()));
    }

    /** An id with the key of an entity of another kind was never given out. */
    private static boolean isOfItsKind(GlobalId asked, Set<String> found) {
        return ENTITIES.stream().filter(type -> !type.equals(asked.type()))
                .noneMatch(type -> found.contains(GlobalId.of(type, asked.key())));
    }

    private static int orElse(@Nullable Integer given, int otherwise) {
        return given == null ? otherwise : given;
    }
}
