package org.newsgraph.http;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which proxies are believed. */
@ConfigMapping(prefix = "newsgraph.proxy")
interface ProxySettings {
    /** Networks that only our own proxies are in; without any, callers are told apart by their connections alone. */
    Optional<List<String>> trusted();

    /** The header in which each of them adds whom it was asked by. */
    @WithDefault("X-Forwarded-For")
    String header();
}
