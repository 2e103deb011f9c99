package org.newsgraph.socket;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.execution.Answer;
import org.newsgraph.execution.Poll;
import org.newsgraph.graphql.CodedError;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.graphql.RequestId;
import org.newsgraph.http.GraphQLRequest;
import org.newsgraph.http.Waiting;
import org.newsgraph.socket.ClientMessage.Subscribe;
import org.newsgraph.socket.SocketReception.Ready;

/**
 * The operations of one socket. What is asked runs side by side, what is told runs one after the other, in the order in
 * which it happened; the table of operations is the event loop's alone.
 */
final class SocketOperations {
    private final Wire wire;
    private final SocketServices services;
    private final SocketReception reception;
    private final SerialQueue events;
    private final Identity identity;
    private final Map<String, OpenOperation> open = new HashMap<>();
    /** Those that a thread has, or will have: also where nobody wants them any more. */
    private final Set<OpenOperation> running = new HashSet<>();

    SocketOperations(Wire wire, SocketServices services, Identity identity) {
        this.wire = wire;
        this.services = services;
        this.reception = services.reception();
        this.events = new SerialQueue(services.threads().events(), services.settings().maxWaitingEvents());
        this.identity = identity;
    }

    /** Whether there are so many, or so many that are not wanted any more and have not ended either. */
    boolean areAtLeast(int most) {
        return open.size() >= most || running.stream().filter(OpenOperation::isOver).count() >= most;
    }

    boolean has(String id) {
        return open.containsKey(id);
    }

    void start(Subscribe asked, Caller caller) {
        OpenOperation operation = new OpenOperation(asked.id(), asked.request());
        if (!services.lanes().run(caller,
                new Lanes.Work(asked.size(), () -> run(operation), () -> late(operation)))) {
            refuse(asked.id(), "Too much of one caller waits for its turn");
            return;
        }
        open.put(asked.id(), operation);
        running.add(operation);
    }

    /** The client wants no more of it. */
    void complete(String id) {
        OpenOperation operation = open.remove(id);
        if (operation != null) {
            operation.end();
        }
    }

    void endAll() {
        events.clear();
        open.values().forEach(OpenOperation::end);
        open.clear();
    }

    void hold(boolean held) {
        if (held) {
            events.hold();
        } else {
            events.goOn();
        }
    }

    /** No thread has come to it in time. */
    private void late(OpenOperation operation) {
        wire.onLoop(() -> {
            running.remove(operation);
            finish(operation, SocketReception.failed(Waiting.late().error()));
        });
    }

    private void run(OpenOperation operation) {
        try {
            // Whoever floods us with what it takes back at once gets no work done for it.
            GraphQLRequest asked = operation.request();
            Answer answer = asked == null
                    ? null
                    : reception.inRequest(request -> begin(operation, asked, request));
            if (answer != null) {
                wire.onLoop(() -> finish(operation, answer));
            }
        } finally {
            wire.onLoop(() -> running.remove(operation));
        }
    }

    /** Null as long as there is nothing to answer. */
    private @Nullable Answer begin(OpenOperation operation, GraphQLRequest asked, RequestId request) {
        Caller believed = identity.still();
        Runnable leave = reception.enter(believed);
        try {
            Ready ready = reception.prepare(asked, believed, request);
            if (ready.operation().isSubscription()) {
                operation.opened(reception.subscribe(ready, identity.anew(believed), request)
                        .open(event -> happened(operation, ready, event)));
                leave.run();
                return null;
            }
            Poll poll = reception.poll(ready, new Turns(believed, identity), request, operation::isOver,
                    services.threads().operations(), leave, told -> wire.onLoop(() -> finish(operation, told)));
            operation.opened(poll::cancel);
            poll.run();
            return null;
        } catch (RuntimeException | Error refused) {
            leave.run();
            throw refused;
        }
    }

    private void happened(OpenOperation operation, Ready ready, Supplier<? extends @Nullable Object> event) {
        if (!events.add(() -> tell(operation, ready, event))) {
            wire.onLoop(() -> finish(operation, SocketReception.refused(new CodedError(
                    "Too many events wait to be told; Query.changes has them all", ErrorCode.RATE_LIMITED, null,
                    null))));
        }
    }

    private void tell(OpenOperation operation, Ready ready, Supplier<? extends @Nullable Object> event) {
        if (operation.isOver()) {
            return;
        }
        Answer answer = reception.inRequest(request -> {
            Caller caller = identity.now();
            return reception.asSeenBy(caller, () -> {
                Object seen = event.get();
                if (seen == null) {
                    // Its product may be a delayed one by now; then it would wait for ever, and not know.
                    reception.checkListening(caller);
                    return null;
                }
                return reception.answerEvent(ready, caller, seen, request, operation::isOver);
            });
        });
        if (answer != null) {
            wire.onLoop(() -> next(operation, answer));
        }
    }

    /** What failed inside is told, and does not end a subscription; that the caller may not have it does. */
    private void next(OpenOperation operation, Answer answer) {
        if (answer.outcome() == Answer.Outcome.REFUSED || answer.outcome() == Answer.Outcome.DENIED) {
            finish(operation, answer);
        } else if (open.get(operation.id()) == operation) {
            wire.send(ServerMessage.next(operation.id(), answer.json()));
        }
    }

    private void finish(OpenOperation operation, Answer answer) {
        if (!open.remove(operation.id(), operation)) {
            return;
        }
        operation.end();
        if (answer.outcome() == Answer.Outcome.EXECUTED) {
            wire.send(ServerMessage.next(operation.id(), answer.json()));
            wire.send(ServerMessage.complete(operation.id()));
        } else {
            wire.send(ServerMessage.error(operation.id(), answer.json()));
        }
    }

    /** One more than may be. */
    void refuse(String id) {
        refuse(id, "Too many operations of one socket at the same time");
    }

    private void refuse(String id, String message) {
        wire.send(ServerMessage.error(id, SocketReception
                .refused(new CodedError(message, ErrorCode.RATE_LIMITED, null, null)).json()));
    }
}
