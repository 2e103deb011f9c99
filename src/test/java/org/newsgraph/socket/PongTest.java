package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PongTest {
    private static String answer(String ping) {
        ClientMessage message = ClientMessage.parse(ping.getBytes(StandardCharsets.UTF_8));
        return ServerMessage.pong(((ClientMessage.Ping) message).payload());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"at\":7}", "{\"a\":1e400,\"c\":\"\\ud800\"}",
            "{ \"payload\" : [1.10, {\"\u00e9\\n\": null}] , \"x\":{} }", "{\"face\":\"\ud83d\ude00\"}"})
    void the_payload_of_a_ping_comes_back_as_it_was_written(String payload) {
        String pong = "{\"type\":\"pong\",\"payload\":" + payload + "}";
        assertThat(answer("{\"type\":\"ping\",\"payload\":" + payload + "}")).isEqualTo(pong);
        assertThat(answer(" {\"\u00e9\":{\"payload\":{}}, \"payload\" : " + payload + " , \"type\":\"ping\"} "))
                .isEqualTo(pong);
    }

    @Test
    void nothing_comes_back_as_nothing() {
        assertThat(answer("{\"type\":\"ping\"}")).isEqualTo("{\"type\":\"pong\"}");
        assertThat(answer("{\"type\":\"ping\",\"payload\":null}")).isEqualTo("{\"type\":\"pong\"}");
    }
}
