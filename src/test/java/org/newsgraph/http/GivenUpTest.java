package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** What an answer holds that was given up while a piece of it is still to be read, as over HTTP/2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GivenUpTest {
    private final UnreadAnswers answers = new UnreadAnswers(1 << 24, Duration.ofSeconds(30), System::nanoTime);
    private final Promise<Void> taken = Promise.promise();
    private final HttpServerResponse response = answering(HttpServerResponse.class,
            Map.of("write", taken.future(), "reset", true));
    private final HttpServerRequest request = answering(HttpServerRequest.class, Map.of("response", response,
            "remoteAddress", SocketAddress.inetSocketAddress(4711, "192.0.2.1")));
    private final RoutingContext context = answering(RoutingContext.class, Map.of("request", request));

    /** Null to whatever else it is asked. */
    private static <T> T answering(Class<T> type, Map<String, Object> known) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (self, method, given) -> known.get(method.getName())));
    }

    @Test
    void its_body_is_not_held_though_the_piece_is_not_taken() {
        Buffer body = Buffer.buffer(new byte[3 * Leaving.PIECE]);
        WeakReference<Buffer> held = new WeakReference<>(body);
        Leaving leaving = new Leaving(context, body, answers);
        body = Buffer.buffer();
        Future<Void> left = leaving.start();
        System.gc();
        assertThat(held.get()).isNotNull();
        leaving.giveUp();
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            System.gc();
            return held.get() == null;
        });
        assertThat(left.isComplete()).isFalse();
        taken.fail("the connection is closed");
        assertThat(left.failed()).isTrue();
        assertThat(answers.size()).isZero();
    }
}
