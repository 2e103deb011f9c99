package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;

import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.parser.Parser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** How deep the queries are that the documents show, of the twenty levels that a query may have. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentedDepthTest {
    private static final String OTHERS = "nodes { headline }";

    /** Levels of fields. */
    private static int depth(Node<?> node) {
        assertThat(node).isNotInstanceOf(FragmentSpread.class);
        int below = node.getChildren().stream().mapToInt(DocumentedDepthTest::depth).max().orElse(0);
        return node instanceof Field ? below + 1 : below;
    }

    private static int depth(String query) {
        return depth(Parser.parse(query));
    }

    private static Stream<String> documented() {
        try (Stream<Path> documents = Files.list(Path.of("src/docs"))) {
            List<String> queries = documents.filter(path -> path.toString().endsWith(".md"))
                    .flatMap(path -> Readme.blocks("graphql", text(path)).stream()).toList();
            return Stream.concat(Stream.concat(Readme.blocks("graphql").stream(), queries.stream()),
                    Stream.of(text(Path.of("src/main/resources/org/newsgraph/flagship.graphql"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_deepest_has_nine_levels_and_more_than_that_to_go_on() {
        assertThat(documented().max(Comparator.comparing(DocumentedDepthTest::depth)))
                .hasValueSatisfying(query -> assertThat(depth(query)).as(query).isEqualTo(9));
        assertThat(Readme.blocks("graphql")).extracting(DocumentedDepthTest::depth).containsExactly(8, 9, 5);
    }

    /** The first query of README, in which the other articles are asked for all that it asks of its own. */
    private static String nested(int times) {
        String query = Readme.blocks("graphql").get(0);
        assertThat(query).containsOnlyOnce(OTHERS);
        String body = query.substring(query.indexOf("sections"), query.lastIndexOf('}', query.lastIndexOf('}') - 1));
        for (int i = 0; i < times; i++) {
            query = query.replace(OTHERS, "nodes { " + body + " }");
        }
        return query;
    }

    @Test
    void the_first_may_be_nested_in_itself_twice() {
        assertThat(List.of(nested(1), nested(2), nested(3))).extracting(DocumentedDepthTest::depth)
                .containsExactly(14, 20, 26);
        for (int times = 0; times < 3; times++) {
            assertThat(GraphQL.send(nested(times), Map.of()).errorCode()).as(nested(times)).isNull();
        }
        assertThat(GraphQL.send(nested(3), Map.of()).json().getString("errors[0].message"))
                .isEqualTo("A document must have at most 20 levels");
    }
}
