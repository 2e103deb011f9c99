package org.newsgraph.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.newsgraph.access.Caller;
import org.newsgraph.apikey.Usage;
import org.newsgraph.apikey.UsageDay;
import org.newsgraph.apikey.UsageScope;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Use of keys for spreadsheets: {@code GET /usage.csv?since=2026-01-01&until=2026-02-01}, with {@code apiKey} of one key. */
@ApplicationScoped
class UsageDoor {
    private static final Logger LOG = Logger.getLogger(UsageDoor.class);
    private static final String PATH = "/usage.csv";
    /** Before the handlers of Quarkus, which know no coded errors. */
    private static final int ORDER = -3;
    private static final int MOST_LINES = 100_000;
    private final Callers callers;
    private final Slots slots;
    private final Usage usage;

    UsageDoor(Callers callers, Slots slots, Usage usage) {
        this.callers = callers;
        this.slots = slots;
        this.usage = usage;
    }

    void open(@Observes Router router) {
        router.get(PATH).order(ORDER).blockingHandler(this::handle, false);
    }

    private void handle(RoutingContext context) {
        try {
            Caller caller = callers.of(context.request());
            if (!slots.take(caller)) {
                throw new HttpProblem(429, ErrorCode.RATE_LIMITED,
                        "Too many operations of one caller at the same time");
            }
            try {
                answer(context, caller);
            } finally {
                slots.giveBack(caller);
            }
        } catch (ApiException refused) {
            Responses.send(context, problem(refused));
        } catch (HttpProblem problem) {
            Responses.send(context, problem);
        } catch (RuntimeException failure) {
            RequestId request = RequestId.next();
            LOG.errorf(failure, "request %s failed", request.value());
            Responses.send(context, new HttpProblem(500, CodedError.internal(request)));
        }
    }

    private void answer(RoutingContext context, Caller caller) {
        UsageScope scope = UsageScope.of(caller, date(context, "since"), date(context, "until"),
                context.request().getParam("apiKey"));
        List<UsageDay> days = usage.all(scope, MOST_LINES + 1);
        if (days.size() > MOST_LINES) {
            throw ApiException.invalid("until", "over %,d lines: ask for fewer days".formatted(MOST_LINES));
        }
        context.response().putHeader("Content-Type", "text/csv; charset=utf-8; header=present")
                .putHeader("Content-Disposition", "attachment; filename=\"usage.csv\"")
                .putHeader("Cache-Control", "no-store").end(UsageCsv.of(days));
    }

    private static LocalDate date(RoutingContext context, String name) {
        String given = context.request().getParam(name);
        try {
            return LocalDate.parse(given == null ? "" : given);
        } catch (DateTimeException noDate) {
            throw ApiException.invalid(name, name + " must be a date in ISO-8601 form, such as 2024-03-27");
        }
    }

    private static HttpProblem problem(ApiException refused) {
        int status = switch (refused.code()) {
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            default -> 400;
        };
        return new HttpProblem(status,
                new CodedError(String.valueOf(refused.getMessage()), refused.code(), refused.field(), null));
    }
}
