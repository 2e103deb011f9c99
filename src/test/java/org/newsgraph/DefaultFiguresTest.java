package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is allowed where nobody has set anything: that each figure is obeyed is tested beside what it bounds. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DefaultFiguresTest {
    private final Config config = ConfigProvider.getConfig();

    private static Map<String, Long> numbers() {
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("newsgraph.query.max-depth", 20L);
        numbers.put("newsgraph.query.max-aliases", 30L);
        numbers.put("newsgraph.query.max-root-fields", 20L);
        numbers.put("newsgraph.query.max-directives", 50L);
        numbers.put("newsgraph.query.max-tokens", 5_000L);
        numbers.put("newsgraph.query.max-text", 65_536L);
        numbers.put("newsgraph.query.max-definitions", 20L);
        numbers.put("newsgraph.query.max-cost", 10_000L);
        numbers.put("newsgraph.query.max-nodes", 10_000L);
        numbers.put("newsgraph.http.max-headers", 100L);
        numbers.put("quarkus.http.limits.max-initial-line-length", 8_192L);
        numbers.put("newsgraph.http.max-concurrent", 8L);
        numbers.put("newsgraph.socket.max-operations", 50L);
        numbers.put("newsgraph.socket.max-sockets", 20L);
        numbers.put("newsgraph.rate.anonymous-per-minute", 600L);
        numbers.put("newsgraph.rate.anonymous-requests-per-second", 60L);
        numbers.put("newsgraph.rate.partner-per-hour", 100_000L);
        numbers.put("newsgraph.rate.editor-per-hour", 1_000_000L);
        return numbers;
    }

    private static Map<String, Long> sizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        sizes.put("newsgraph.http.max-reader-body", 256L << 10);
        sizes.put("newsgraph.http.max-body", 16L << 20);
        sizes.put("newsgraph.intake.max-document", 16L << 20);
        sizes.put("quarkus.http.limits.max-header-size", 16L << 10);
        sizes.put("newsgraph.socket.max-message", 256L << 10);
        sizes.put("newsgraph.socket.max-unread", 1L << 20);
        return sizes;
    }

    private static Map<String, Integer> seconds() {
        Map<String, Integer> seconds = new LinkedHashMap<>();
        seconds.put("newsgraph.http.header-timeout", 10);
        seconds.put("newsgraph.http.body-timeout", 15);
        seconds.put("quarkus.http.idle-timeout", 60);
        seconds.put("newsgraph.query.timeout", 5);
        seconds.put("newsgraph.query.statement-timeout", 3);
        seconds.put("newsgraph.socket.init-timeout", 10);
        seconds.put("newsgraph.http.max-wait", 2);
        seconds.put("newsgraph.http.unread-timeout", 30);
        seconds.put("newsgraph.oidc.keys-every", 60);
        seconds.put("quarkus.oidc.token.forced-jwk-refresh-interval", 5);
        return seconds;
    }

    @Test
    void numbers_are_those_that_are_promised() {
        numbers().forEach((name, number) -> assertThat(config.getValue(name, Long.class)).as(name).isEqualTo(number));
    }

    @Test
    void sizes_are_those_that_are_promised() {
        MemorySizeConverter converter = new MemorySizeConverter();
        sizes().forEach((name, size) -> {
            MemorySize found = converter.convert(config.getValue(name, String.class));
            assertThat(found.asLongValue()).as(name).isEqualTo(size);
        });
    }

    @Test
    void times_are_those_that_are_promised() {
        seconds().forEach(
                (name, time) -> assertThat(DurationConverter.parseDuration(config.getValue(name, String.class)))
                        .as(name).isEqualTo(Duration.ofSeconds(time)));
    }
}
