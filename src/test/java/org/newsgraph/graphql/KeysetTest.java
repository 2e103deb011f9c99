package org.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeysetTest {
    private static final Keyset BY_TIME = Keyset.of("TIME", Keyset.ascending("t", Keyset.Type.INSTANT));

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "1677-09-21T00:12:43.145224Z", "1969-12-31T23:59:59.999999Z",
            "2024-03-27T10:00:00.000001Z", "9999-12-31T23:59:59.999999Z"})
    void every_moment_that_an_article_may_have_has_a_cursor(String moment) {
        Instant instant = Instant.parse(moment);
        assertThat(BY_TIME.values("after", BY_TIME.cursor(instant))).containsExactly(instant);
    }
}
