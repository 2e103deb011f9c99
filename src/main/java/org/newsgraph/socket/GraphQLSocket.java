package org.newsgraph.socket;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.http.HttpProblem;
import org.newsgraph.http.Introduction;
import org.newsgraph.socket.ClientMessage.Complete;
import org.newsgraph.socket.ClientMessage.ConnectionInit;
import org.newsgraph.socket.ClientMessage.Ping;
import org.newsgraph.socket.ClientMessage.Subscribe;

/**
 * One client of graphql-transport-ws: what it may say when, and what it is answered. Everything here happens on the event
 * loop of its connection, unless it says otherwise.
 */
final class GraphQLSocket implements Wire.Listener {
    private static final Logger LOG = Logger.getLogger(GraphQLSocket.class);
    /** A key that was taken back is known of three seconds later; its sockets are closed within five. */
    private static final long MILLISECONDS_BETWEEN_LOOKS = 1000;
    /** With these and the time that a key is believed, the five seconds in which its end is noticed. */
    private static final Duration UNKNOWN_AT_MOST = Duration.ofSeconds(2);
    private final SocketServices services;
    private final Wire wire;
    private final SocketOperations operations;
    private final long initialisation;
    private final long looks;
    private final OneAtATime looking;
    private final Identity identity;
    private boolean initialised;
    /** When it was last known who this is, in the nanoseconds of this machine; on the threads of looks, one after the other. */
    private volatile long lastKnown = System.nanoTime();
    /** Null until it is acknowledged. */
    private @Nullable Caller caller;
    /** Whose sockets this one is counted among. */
    private Caller counted;

    /**
     * @param counted
     *        whom it is taken for until it has introduced itself
     */
    GraphQLSocket(SocketServices services, Wire wire, Introduction introduction, Caller counted) {
        this.services = services;
        this.wire = wire;
        this.identity = new Identity(services.callers(), introduction, () -> close(CloseCode.FORBIDDEN));
        this.counted = counted;
        this.looking = new OneAtATime(services.threads().looks(), wire::onLoop);
        this.operations = new SocketOperations(wire, services, identity);
        this.initialisation = wire.later(services.settings().initTimeout().toMillis(),
                () -> wire.close(CloseCode.INITIALISATION_TIMEOUT));
        this.looks = wire.every(MILLISECONDS_BETWEEN_LOOKS, this::lookAgain);
    }

    @Override
    public void received(byte[] bytes) {
        try {
            take(ClientMessage.parse(bytes));
        } catch (HttpProblem bad) {
            wire.close(CloseCode.BAD_MESSAGE, String.valueOf(bad.getMessage()));
        }
    }

    private void take(ClientMessage message) {
        if (message instanceof ConnectionInit init) {
            initialise(init);
        } else if (message instanceof Ping ping) {
            wire.send(ServerMessage.pong(ping.payload()));
        } else if (message instanceof Subscribe subscribe) {
            subscribe(subscribe);
        } else if (message instanceof Complete complete) {
            operations.complete(complete.id());
        }
    }

    private void initialise(ConnectionInit init) {
        if (initialised) {
            wire.close(CloseCode.TOO_MANY_INITIALISATIONS);
            return;
        }
        initialised = true;
        introduce(init.payload());
        services.threads().operations().execute(() -> lookAt(identity::now, this::acknowledge, Duration.ZERO));
    }

    /** Some clients put what would be headers into an object of that name. */
    private void introduce(Map<?, ?> payload) {
        payload.forEach((name, value) -> {
            if ("Authorization".equalsIgnoreCase(String.valueOf(name)) && value != null) {
                // What is no text is no good credential either.
                identity.introduce(value instanceof String text ? text : "");
            } else if ("headers".equalsIgnoreCase(String.valueOf(name)) && value instanceof Map<?, ?> headers) {
                introduce(headers);
            }
        });
    }

    private void acknowledge(Caller known) {
        wire.callOff(initialisation);
        if (wire.isClosing()) {
            return;
        }
        if (!services.open().move(counted, known)) {
            wire.close(CloseCode.TOO_MANY_SOCKETS);
            return;
        }
        counted = known;
        caller = known;
        wire.send(ServerMessage.ACK);
    }

    private void subscribe(Subscribe message) {
        if (caller == null) {
            wire.close(CloseCode.UNAUTHORIZED);
        } else if (operations.has(message.id())) {
            wire.close(CloseCode.SUBSCRIBER_EXISTS, "Subscriber for " + message.id() + " already exists");
        } else if (operations.areAtLeast(services.settings().maxOperations())) {
            operations.refuse(message.id());
        } else {
            operations.start(message.id(), message.request(), caller);
        }
    }

    /**
     * A key may have been taken back since it was shown; those of nobody in particular are not. What a key may see is looked at
     * by each operation.
     */
    private void lookAgain() {
        if (caller != null && !caller.isAnonymous()) {
            looking.run(() -> lookAt(identity::watched, known -> caller = known, UNKNOWN_AT_MOST));
        }
    }

    /**
     * On a thread that may wait for the database.
     *
     * @param unknown
     *        how long it may be that nobody can tell who this is
     */
    private void lookAt(Supplier<Caller> look, Consumer<Caller> then, Duration unknown) {
        long now = System.nanoTime();
        try {
            Caller known = look.get();
            lastKnown = now;
            wire.onLoop(() -> then.accept(known));
        } catch (HttpProblem problem) {
            LOG.debug("A socket's credential is not good, or not known", problem);
            if (problem.error().code() == ErrorCode.TIMEOUT
                    && System.nanoTime() - lastKnown >= unknown.toNanos()) {
                close(CloseCode.TRY_AGAIN);
            }
        } catch (RuntimeException failure) {
            // Who was known stays known; who was not is turned away when its time is over.
            LOG.warn("The caller of a socket cannot be looked up", failure);
        }
    }

    @Override
    public void held(boolean held) {
        operations.hold(held);
    }

    @Override
    public void closed() {
        wire.callOff(initialisation);
        wire.callOff(looks);
        operations.endAll();
        services.open().giveBack(counted);
        services.open().remove(this);
    }

    /** From any thread. */
    void close(CloseCode code) {
        wire.onLoop(() -> wire.close(code));
    }
}
