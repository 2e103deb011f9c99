package org.newsgraph.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.graphql.ApiException;

/** Where a webhook may deliver to. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TargetTest {
    private static final Set<String> ALLOWED = Set.of("desk.internal");

    @ParameterizedTest
    @ValueSource(strings = {"http://partner.example/", "https://partner.example:8443/", "https://user@partner.example/",
            "https://user:word@partner.example/", "https://partner.example/#there", "https://127.0.0.1/",
            "https://2130706433/", "https://0x7f000001/", "https://0x7f.1/", "https://017700000001/", "https://127.1/",
            "https://1.2.3.0x4/", "https://[::1]/", "https://[::]/", "https://[::ffff:127.0.0.1]/",
            "https://localhost/", "https://partner.example./", "https://partner_.example/", "https://\u24b6.example/",
            "https:///path", "https:partner.example", "//partner.example/", "/path", "ftp://partner.example/",
            "file:///etc/passwd", "gopher://partner.example/", "https://partner.example\\@127.0.0.1/",
            "https://partner.example /", "https://partner.example\r\nHost: x/", "https://127.0.0.1%2f.example/", ""})
    void an_address_that_could_lead_elsewhere_is_refused(String url) {
        assertThatThrownBy(() -> Target.of("input.url", url, ALLOWED)).isInstanceOf(ApiException.class)
                .hasMessageContaining("input.url");
    }

    @Test
    void a_name_on_the_internet_is_taken_apart() {
        assertThat(Target.of("url", "https://Hooks.Partner.example:443/in?desk=a%20b", ALLOWED))
                .isEqualTo(new Target(false, true, "hooks.partner.example", 443, "/in?desk=a%20b"));
        assertThat(Target.of("url", "https://partner.example", ALLOWED).path()).isEqualTo("/");
    }

    @Test
    void a_host_that_the_operator_allows_may_be_anything() {
        assertThat(Target.of("url", "http://desk.internal:8080/in", ALLOWED))
                .isEqualTo(new Target(true, false, "desk.internal", 8080, "/in"));
    }

    @Test
    void a_name_that_means_something_else_a_moment_later_gains_nothing() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("93.184.215.14", "127.0.0.1"));
        Destinations destinations = new Destinations(Set.of(),
                host -> List.of(InetAddress.getByName(answers.remove())));
        Target target = destinations.target("url", "https://rebinds.example/", false);
        assertThat(destinations.address(target).join()).isEqualTo(InetAddress.getByName("93.184.215.14"));
        assertThatThrownBy(() -> destinations.address(target).join()).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(Undeliverable.class);
    }

    @Test
    void one_private_address_among_public_ones_is_enough_to_refuse() {
        Destinations destinations = new Destinations(Set.of(),
                host -> List.of(InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1")));
        Target target = destinations.target("input.url", "https://mixed.example/", false);
        assertThatThrownBy(() -> destinations.check("input.url", target)).hasRootCauseInstanceOf(ApiException.class);
    }

    @Test
    void only_who_is_trusted_may_reach_what_the_operator_allows() {
        Destinations destinations = new Destinations(ALLOWED, host -> List.of(InetAddress.getLoopbackAddress()));
        assertThatThrownBy(() -> destinations.target("input.url", "http://desk.internal/", false))
                .isInstanceOf(ApiException.class);
        assertThat(destinations.address(destinations.target("input.url", "http://desk.internal/", true)).join())
                .isEqualTo(InetAddress.getLoopbackAddress());
    }
}
