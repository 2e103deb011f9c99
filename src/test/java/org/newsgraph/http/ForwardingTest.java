package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.MultiMap;

/** Who asks through proxies at 10.0.0.0/8 and fd00::/8, whatever callers write. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForwardingTest {
    private static final List<String> OURS = List.of("10.0.0.0/8", "fd00::/8");

    private static String caller(String peer, String header, String... values) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        List.of(values).forEach(value -> headers.add(header, value));
        return new Forwarding(OURS, header).caller(peer, headers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.7 | 10.9.9.9                           | 198.51.100.7
            10.0.0.1     | 203.0.113.5                        | 203.0.113.5
            10.0.0.1     | 1.1.1.1, 203.0.113.5               | 203.0.113.5
            10.0.0.1     | 1.1.1.1, 203.0.113.5, 10.3.3.3     | 203.0.113.5
            10.0.0.1     | 10.6.6.6, 203.0.113.5              | 203.0.113.5
            10.0.0.1     | 203.0.113.5:443                    | 203.0.113.5
            10.0.0.1     | [2001:db8::1]:443                  | 2001:db8:0:0:0:0:0:1
            10.0.0.1     | 2001:DB8:0::1                      | 2001:db8:0:0:0:0:0:1
            10.0.0.1     | ::ffff:203.0.113.5                 | 203.0.113.5
            ::ffff:10.0.0.1 | 203.0.113.5                     | 203.0.113.5
            fd00:0:0:0:0:0:0:1 | 203.0.113.5                  | 203.0.113.5
            fe80:0:0:0:0:0:0:1%eth0 | 203.0.113.5             | fe80:0:0:0:0:0:0:1
            10.0.0.1     | 203.0.113.5, unknown               | 10.0.0.1
            10.0.0.1     | 203.0.113.5, localhost             | 10.0.0.1
            10.0.0.1     | 203.0.113.5, 999.1.1.1             | 10.0.0.1
            10.0.0.1     | 203.0.113.5,                       | 10.0.0.1
            10.0.0.1     | 203.0.113.5, 1.2.3.4/0             | 10.0.0.1
            10.0.0.1     | 10.3.3.3                           | 10.3.3.3
            """)
    void the_list_is_read_from_its_end_to_the_first_who_is_no_proxy_of_ours(String peer, String list, String caller) {
        assertThat(caller(peer, "X-Forwarded-For", list)).isEqualTo(caller);
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(caller("10.0.0.1", "X-Forwarded-For", "1.1.1.1", "203.0.113.5, 10.3.3.3")).isEqualTo("203.0.113.5");
        assertThat(caller("10.0.0.1", "X-Forwarded-For", "203.0.113.5", "1.1.1.1")).isEqualTo("1.1.1.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            for=203.0.113.5;proto=https                        | 203.0.113.5
            for=1.1.1.1, proto=https;For="[2001:db8::1]:47011" | 2001:db8:0:0:0:0:0:1
            for=203.0.113.5, for=_hidden                       | 10.0.0.1
            for=1.1.1.1;for=203.0.113.5                        | 10.0.0.1
            for=203.0.113.5;by="a, for=1.1.1.1"                | 203.0.113.5
            host=";for=1.1.1.1;x"                              | 10.0.0.1
            for=203.0.113.5;host=";for=1.1.1.1;x"              | 203.0.113.5
            for="1.1.1.1, for=203.0.113.5                      | 203.0.113.5
            for="1.1.1.1\\", for=203.0.113.5                   | 203.0.113.5
            by="a\\", for=1.1.1.1";for="203.0.113.5"           | 203.0.113.5
            by="a\\\\", for = "203.0.113.5"                    | 203.0.113.5
            by=203.0.113.5                                     | 10.0.0.1
            """)
    void the_header_of_rfc_7239_says_it_too(String list, String caller) {
        assertThat(caller("10.0.0.1", "Forwarded", list)).isEqualTo(caller);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\"", "\\", "\\\"", ";", ",", ";for=", "\";"})
    void what_a_caller_writes_before_costs_no_more_than_its_length(String piece) {
        String written = "for=" + piece.repeat(16_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(2),
                () -> IntStream.range(0, 20).forEach(time -> caller("10.0.0.1", "Forwarded", written)));
    }

    @Test
    void only_one_header_is_believed_since_a_proxy_passes_on_the_other_as_it_came() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Forwarded", "for=1.1.1.1")
                .add("X-Real-IP", "1.1.1.1")
                .add("X-Forwarded-For", "203.0.113.5");
        assertThat(new Forwarding(OURS, "X-Forwarded-For").caller("10.0.0.1", headers)).isEqualTo("203.0.113.5");
        assertThat(new Forwarding(List.of(), "X-Forwarded-For").caller("10.0.0.1", headers)).isEqualTo("10.0.0.1");
    }

    @Test
    void a_setting_that_is_no_network_or_header_is_named_at_the_start() {
        assertThatThrownBy(() -> new Forwarding(List.of("proxy.example.org"), "Forwarded"))
                .hasMessageContaining("newsgraph.proxy.trusted").hasMessageContaining("proxy.example.org");
        assertThatThrownBy(() -> new Forwarding(OURS, "X-Real-IP")).hasMessageContaining("newsgraph.proxy.header");
    }
}
