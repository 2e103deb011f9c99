package org.newsgraph.socket;

import java.util.Arrays;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.newsgraph.access.Caller;
import org.newsgraph.http.Callers;
import org.newsgraph.http.ForeignPages;
import org.newsgraph.http.HttpProblem;
import org.newsgraph.http.Introduction;
import org.newsgraph.http.Refusals;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Takes every WebSocket on {@code /graphql} before SmallRye would; its own executes without our limits. */
@ApplicationScoped
class SocketDoor {
    /** Behind CORS, which stands at -300; before SmallRye's WebSockets, which stand at -99. */
    private static final int ORDER = -250;
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final String PROTOCOLS_HEADER = "Sec-WebSocket-Protocol";
    private final Callers callers;
    private final Origins origins;
    private final SocketServices services;

    SocketDoor(Callers callers, Origins origins, SocketServices services) {
        this.callers = callers;
        this.origins = origins;
        this.services = services;
    }

    void open(@Observes Router router) {
        router.route("/graphql").order(ORDER).handler(this::receive);
    }

    private void receive(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.headers().contains("Upgrade", "websocket", true)) {
            context.next();
        } else if (!origins.admit(request)) {
            ForeignPages.refuse(context);
        } else {
            Handshake.problem(request).ifPresentOrElse(problem -> refuse(context, problem), () -> upgrade(context));
        }
    }

    private static void refuse(RoutingContext context, HttpProblem problem) {
        context.response().putHeader("Sec-WebSocket-Version", "13");
        Refusals.send(context, problem);
    }

    private void upgrade(RoutingContext context) {
        HttpServerRequest request = context.request();
        Introduction introduction = callers.introduction(request);
        choose(request);
        request.toWebSocket().onSuccess(socket -> open(introduction, new Wire(context.vertx(), request.connection(),
                socket, services.settings(), () -> Upgrade.isDone(request)), PROTOCOL.equals(socket.subProtocol())));
    }

    /** Of several protocols that a client offers the server takes the first that it knows; let that be ours. */
    private static void choose(HttpServerRequest request) {
        String offered = request.headers().contains(PROTOCOLS_HEADER)
                ? String.join(",", request.headers().getAll(PROTOCOLS_HEADER))
                : "";
        if (Arrays.stream(offered.split(",")).map(String::strip).anyMatch(PROTOCOL::equals)) {
            request.headers().set(PROTOCOLS_HEADER, PROTOCOL);
        }
    }

    private void open(Introduction introduction, Wire wire, boolean agreed) {
        Caller counted = introduction.fromHere()
                ? Caller.local(introduction.address())
                : Caller.anonymous(introduction.address());
        if (!agreed) {
            wire.close(CloseCode.SUBPROTOCOL_NOT_ACCEPTABLE);
        } else if (!services.open().take(counted)) {
            wire.close(CloseCode.TOO_MANY_SOCKETS);
        } else {
            GraphQLSocket client = new GraphQLSocket(services, wire, introduction, counted);
            services.open().add(client);
            wire.start(client);
        }
    }
}
