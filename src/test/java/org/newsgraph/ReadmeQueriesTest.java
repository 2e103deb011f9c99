package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.sample.SampleNewsroom;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** README's queries have the answers that README gives, over the sample newsroom. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeQueriesTest {
    private static final String MORE = "…";

    @Inject
    SampleNewsroom newsroom;

    @Test
    void each_query_has_its_answer() {
        newsroom.load();
        List<String> queries = Readme.blocks("graphql");
        List<String> answers = Readme.blocks("json");
        assertThat(answers).hasSameSizeAs(queries).hasSize(3);
        for (int i = 0; i < queries.size(); i++) {
            JsonPath real = GraphQL.send(queries.get(i), Map.of()).json();
            Object shown = new JsonPath(answers.get(i)).get();
            assertThat(shows(shown, real.get("data"))).as(queries.get(i) + real.prettify()).isTrue();
        }
    }

    /** Whether it is the real value, shortened at ellipses if at all. */
    private static boolean shows(Object shown, Object real) {
        if (shown instanceof Map<?, ?> some && real instanceof Map<?, ?> all) {
            return some.keySet().equals(all.keySet())
                    && some.keySet().stream().allMatch(key -> shows(some.get(key), all.get(key)));
        }
        if (shown instanceof List<?> some && real instanceof List<?> all) {
            return showsList(some, all);
        }
        return shown instanceof String text && text.endsWith(MORE)
                ? String.valueOf(real).startsWith(text.substring(0, text.length() - MORE.length()))
                : Objects.equals(shown, real);
    }

    /** An ellipsis in a list stands for any number of items. */
    private static boolean showsList(List<?> some, List<?> all) {
        if (some.isEmpty() || all.isEmpty()) {
            return all.isEmpty() && some.stream().allMatch(MORE::equals);
        }
        List<?> rest = some.subList(1, some.size());
        if (MORE.equals(some.get(0))) {
            return rest.isEmpty() || showsList(rest, all) || showsList(some, all.subList(1, all.size()));
        }
        return shows(some.get(0), all.get(0)) && showsList(rest, all.subList(1, all.size()));
    }
}
