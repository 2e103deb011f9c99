package org.newsgraph.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleScope;
import org.newsgraph.execution.Cost;
import org.newsgraph.export.ExportSettings;
import org.newsgraph.export.FeedFormat;
import org.newsgraph.export.Feeds;
import org.newsgraph.export.Selection;
import org.newsgraph.export.Written;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.http.Gate;
import org.newsgraph.http.Visit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;

/** {@code GET /feed.atom} and {@code /feed.rss}: the latest articles of a selection, with the address of the page after. */
@ApplicationScoped
class FeedDoor {
    private static final int COST_OF_ARTICLE = 10;
    private static final Set<String> KNOWN = Set.copyOf(
            Stream.concat(Selection.PARAMETERS.stream(), Stream.of("first", "after")).toList());
    private final Gate gate;
    private final Feeds feeds;
    private final Optional<String> base;

    FeedDoor(Gate gate, Feeds feeds, ExportSettings settings) {
        this.gate = gate;
        this.feeds = feeds;
        this.base = settings.address();
    }

    void open(@Observes Router router) {
        gate.open(router, "/feed.atom", visit -> answer(visit, FeedFormat.ATOM));
        gate.open(router, "/feed.rss", visit -> answer(visit, FeedFormat.RSS));
    }

    private void answer(Visit visit, FeedFormat format) {
        Parameters parameters = Parameters.of(visit.context(), KNOWN);
        ArticleScope scope = Selection.of(parameters.all());
        PageRequest request = PageRequest.of(parameters.number("first"), parameters.text("after"), null, null);
        visit.paid(new Cost((long) COST_OF_ARTICLE * request.size(), request.size()), () -> {
            if (!visit.stillHolds(format.name())) {
                Written page = feeds.write(format, scope, request, addresses(visit, parameters), visit::isAbandoned);
                visit.delivered(page.articles());
                visit.send(format.mediaType() + "; charset=utf-8", page.text(), page.ids());
            }
        });
    }

    private UnaryOperator<@Nullable String> addresses(Visit visit, Parameters parameters) {
        HttpServerRequest request = visit.context().request();
        String path = base.map(address -> address.replaceFirst("/+$", ""))
                .orElseGet(() -> request.scheme() + "://" + request.authority()) + request.path();
        return after -> path + query(parameters, after);
    }

    /** In one order, so that a page has one address. */
    private static String query(Parameters parameters, @Nullable String after) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        new TreeSet<>(parameters.all().keySet()).stream().filter(name -> !name.equals("after"))
                .forEach(name -> parameters.all().get(name).forEach(value -> query.add(name + "=" + encoded(value))));
        return (after == null ? query : query.add("after=" + encoded(after))).toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
