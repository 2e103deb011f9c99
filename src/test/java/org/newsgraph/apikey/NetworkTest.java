package org.newsgraph.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NetworkTest {
    @ParameterizedTest
    @CsvSource({"192.0.2.0/24, 192.0.2.255, true", "192.0.2.0/24, 192.0.3.0, false", "192.0.2.7, 192.0.2.7, true",
            "192.0.2.7, 192.0.2.8, false", "0.0.0.0/0, 203.0.113.9, true", "0.0.0.0/0, 2001:db8::1, false",
            "2001:db8::/33, 2001:db8:7fff::1, true", "2001:db8::/33, 2001:db8:8000::1, false",
            "::ffff:203.0.113.0/120, 203.0.113.9, true", "::ffff:203.0.113.0/120, 203.0.112.9, false",
            "::ffff:203.0.113.7, 203.0.113.7, true", "203.0.113.0/24, ::ffff:203.0.113.9, true",
            "10.128.0.0/9, 10.127.255.255, false", "10.128.0.0/9, 10.255.0.1, true"})
    void a_network_contains_the_addresses_that_share_its_first_bits(String network, String address, boolean inside) {
        assertThat(Network.parse(network).orElseThrow().contains(address)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "example.org/8", "192.0.2.0/33", "2001:db8::/129", "192.0.2", "1.2.3.4/",
            "300.1.1.1", ":::", "192.0.2.0/24/1", "192.0.2.0/-1", "::ffff:203.0.113.0/24",
            "::ffff:203.0.113.0/129", "203.0.113.0/000", "203.0.113.0/08"})
    void anything_else_is_no_network(String text) {
        assertThat(Network.parse(text)).isEmpty();
    }

    @Test
    void an_address_that_is_none_is_in_no_network() {
        assertThat(Network.parse("0.0.0.0/0").orElseThrow().contains("evil")).isFalse();
    }
}
