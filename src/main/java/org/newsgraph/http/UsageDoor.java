package org.newsgraph.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.apikey.Usage;
import org.newsgraph.apikey.UsageDay;
import org.newsgraph.apikey.UsageScope;
import org.newsgraph.execution.Cost;
import org.newsgraph.graphql.ApiException;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Use of keys for spreadsheets: {@code GET /usage.csv?since=2026-01-01&until=2026-02-01}, with {@code apiKey} of one key. */
@ApplicationScoped
class UsageDoor {
    private static final String PATH = "/usage.csv";
    private static final List<String> PARAMETERS = List.of("apiKey", "since", "until");
    private static final int MOST_LINES = 100_000;
    /** A point of the budget. */
    private static final Cost COST = new Cost(100, 0);
    private final Gate gate;
    private final Usage usage;

    UsageDoor(Gate gate, Usage usage) {
        this.gate = gate;
        this.usage = usage;
    }

    void open(@Observes Router router) {
        gate.open(router, PATH, this::answer);
    }

    private void answer(Visit visit) {
        RoutingContext context = visit.context();
        MultiMap given = Addresses.parameters(context.request());
        checkNames(given);
        UsageScope scope = UsageScope.of(visit.caller(), date(given, "since"), date(given, "until"),
                given.get("apiKey"));
        visit.paid(COST, () -> send(context, scope));
    }

    private void send(RoutingContext context, UsageScope scope) {
        List<UsageDay> days = usage.all(scope, MOST_LINES + 1);
        if (days.size() > MOST_LINES) {
            throw ApiException.invalid("until", "over %,d lines: ask for fewer days".formatted(MOST_LINES));
        }
        context.response().putHeader("Content-Type", "text/csv; charset=utf-8; header=present")
                .putHeader("Content-Disposition", "attachment; filename=\"usage.csv\"")
                .putHeader("Cache-Control", "no-store");
        Sent.end(context, Buffer.buffer(UsageCsv.of(days)));
    }

    private static void checkNames(MultiMap given) {
        for (String name : given.names()) {
            if (!PARAMETERS.contains(name)) {
                throw ApiException.invalid(name, "the parameters here are " + String.join(", ", PARAMETERS));
            }
            if (given.getAll(name).size() > 1) {
                throw ApiException.invalid(name, name + " may be given once");
            }
        }
    }

    private static LocalDate date(MultiMap parameters, String name) {
        String given = parameters.get(name);
        try {
            return LocalDate.parse(given == null ? "" : given);
        } catch (DateTimeException noDate) {
            throw ApiException.invalid(name, name + " must be a date in ISO-8601 form, such as 2024-03-27");
        }
    }
}
