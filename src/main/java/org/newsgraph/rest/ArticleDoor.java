package org.newsgraph.rest;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.execution.Cost;
import org.newsgraph.export.ArticleFiles;
import org.newsgraph.export.Written;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.http.Accept;
import org.newsgraph.http.Gate;
import org.newsgraph.http.HttpProblem;
import org.newsgraph.http.Visit;

import io.vertx.ext.web.Router;

/** {@code GET /articles/{id}}: one article in the format that the client accepts best. */
@ApplicationScoped
class ArticleDoor {
    /** About what the same objects cost in a query. */
    private static final Cost COST = new Cost(20, 0);
    private final Gate gate;
    private final ArticleFiles articles;

    ArticleDoor(Gate gate, ArticleFiles articles) {
        this.gate = gate;
        this.articles = articles;
    }

    void open(@Observes Router router) {
        gate.open(router, "/articles/:id", this::answer);
    }

    private void answer(Visit visit) {
        Parameters.of(visit.context(), Set.of());
        Offered form = Accept.best(Accept.of(visit.context().request()), Offered.ALL).orElseThrow(
                () -> new HttpProblem(406, ErrorCode.BAD_REQUEST, "There is no article in a form that is accepted"));
        visit.paid(COST, () -> send(visit, form));
    }

    private void send(Visit visit, Offered form) {
        if (!visit.stillHolds(form.format().name())) {
            Written article = find(visit, form).orElseThrow(ArticleDoor::notThere);
            visit.delivered(article.articles());
            visit.send(form.contentType(), article.text(), article.ids());
        }
    }

    /** An id that is none is one of nothing: what is hidden, was killed or never was is answered alike. */
    private Optional<Written> find(Visit visit, Offered form) {
        return GlobalId.parse(visit.context().pathParam("id")).filter(id -> id.type().equals("Article"))
                .flatMap(id -> articles.write(id.key(), form.format(), visit::isAbandoned));
    }

    private static HttpProblem notThere() {
        return new HttpProblem(404, ErrorCode.NOT_FOUND, "No such article is published");
    }
}
