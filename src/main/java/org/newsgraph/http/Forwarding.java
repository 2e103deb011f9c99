package org.newsgraph.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.newsgraph.apikey.Network;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/**
 * Who asks, where proxies stand in between. What a header says is believed as far as trusted proxies have written it: each
 * adds at the end whom it was asked by, so that the list is read from there, up to the first who is none of them. What stands
 * before, callers may have written themselves; Quarkus and others read the list from the start.
 */
@Singleton
class Forwarding {
    /** With or without a port; IPv6 in brackets if there is one. */
    private static final Pattern NODE = Pattern
            .compile("\\[([0-9A-Fa-f:.]+)](?::\\d{1,5})?|([0-9.]+)(?::\\d{1,5})?|([0-9A-Fa-f:.]+)");
    private final List<Network> trusted;
    private final String header;

    @Inject
    Forwarding(ProxySettings settings) {
        this(settings.trusted().orElse(List.of()), settings.header());
    }

    Forwarding(List<String> trusted, String header) {
        this.trusted = trusted.stream()
                .map(network -> Network.parse(network).orElseThrow(() -> new IllegalArgumentException(
                        "newsgraph.proxy.trusted must be networks such as 192.0.2.0/24; one is " + network)))
                .toList();
        this.header = header;
        if (!List.of("forwarded", "x-forwarded-for").contains(header.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("newsgraph.proxy.header must be X-Forwarded-For or Forwarded");
        }
    }

    String caller(HttpServerRequest request) {
        return caller(request.remoteAddress().hostAddress(), request.headers());
    }

    /**
     * @param peer
     *        the other end of the connection
     * @return an address in digits, always in the same ones
     */
    String caller(String peer, MultiMap headers) {
        String last = Network.canonical(peer).orElse(peer);
        if (!isTrusted(last)) {
            return last;
        }
        for (String node : nodesFromEnd(headers.getAll(header))) {
            Optional<String> address = address(node);
            // A proxy that names nobody stands for all whom it does not name.
            if (address.isEmpty()) {
                return last;
            }
            last = address.get();
            if (!isTrusted(last)) {
                return last;
            }
        }
        return last;
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private List<String> nodesFromEnd(List<String> values) {
        List<String> nodes = new ArrayList<>();
        for (int i = values.size() - 1; i >= 0; i--) {
            nodes.addAll(header.equalsIgnoreCase("Forwarded")
                    ? ForwardedHeader.nodesFromEnd(values.get(i))
                    : listFromEnd(values.get(i)));
        }
        return nodes;
    }

    private static List<String> listFromEnd(String value) {
        List<String> nodes = new ArrayList<>(List.of(value.split(",", -1)));
        Collections.reverse(nodes);
        nodes.replaceAll(String::strip);
        return nodes;
    }

    private static Optional<String> address(String node) {
        Matcher matcher = NODE.matcher(node);
        return !matcher.matches()
                ? Optional.empty()
                : Stream.of(1, 2, 3).map(matcher::group).filter(Objects::nonNull).findFirst()
                        .flatMap(Network::canonical);
    }
}
