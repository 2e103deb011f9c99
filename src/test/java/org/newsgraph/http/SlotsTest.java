package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.access.Caller;

/** Whose operations are counted together. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SlotsTest {
    private final Slots slots = new Slots(1);

    private boolean take(String address) {
        return slots.take(Caller.anonymous(address));
    }

    @Test
    void addresses_of_one_IPv6_network_share() {
        assertThat(take("2001:db8:1:2:0:0:0:1")).isTrue();
        assertThat(take("2001:db8:1:2:a:b:c:d")).isFalse();
        assertThat(take("2001:db8:1:3:0:0:0:1")).isTrue();
    }

    @Test
    void what_is_given_back_is_free_for_the_whole_network() {
        take("2001:db8:1:2:0:0:0:1");
        slots.giveBack(Caller.anonymous("2001:db8:1:2:0:0:0:1"));
        assertThat(take("2001:db8:1:2:a:b:c:d")).isTrue();
    }

    @Test
    void every_IPv4_address_has_its_own() {
        assertThat(take("192.0.2.1")).isTrue();
        assertThat(take("192.0.2.2")).isTrue();
    }
}
