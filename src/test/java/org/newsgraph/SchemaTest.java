package org.newsgraph;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;

import graphql.language.AbstractDescribedNode;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ScalarTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The contract is a committed file; {@code -Dsnap} rewrites it. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaTest {
    private static final Path COMMITTED = Path.of("src/main/graphql/schema.graphql");

    @Test
    void the_served_schema_is_the_committed_one() throws IOException {
        String served = get("/graphql/schema.graphql").asString();
        if (System.getProperty("snap") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(served).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void everything_in_the_schema_says_what_it_is() throws IOException {
        TypeDefinitionRegistry schema = new SchemaParser().parse(Files.readString(COMMITTED));
        List<String> silent = schema.types().values().stream().filter(type -> !(type instanceof ScalarTypeDefinition))
                .filter(type -> !isOfFederation(type.getName()))
                .flatMap(type -> silentIn(type.getName(), type)).toList();
        assertThat(silent).isEmpty();
    }

    /** What the specification of Apollo Federation adds, and describes. */
    private static boolean isOfFederation(String name) {
        return name.startsWith("_") || name.startsWith("link__") || name.startsWith("federation__");
    }

    /** Paths of what has no description: the node itself, or fields, arguments and values below it. */
    private static Stream<String> silentIn(String path, Node<?> node) {
        if (node instanceof NamedNode<?> named && isOfFederation(named.getName())) {
            return Stream.empty();
        }
        boolean silent = node instanceof AbstractDescribedNode<?> described && described.getDescription() == null;
        return Stream.concat(silent ? Stream.of(path) : Stream.empty(),
                node.getChildren().stream().filter(AbstractDescribedNode.class::isInstance)
                        .flatMap(child -> silentIn(path + "." + ((NamedNode<?>) child).getName(), child)));
    }
}
