package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleTextTest {

    @Test
    void try_it() throws Exception {
        String text = java.nio.file.Files.readString(java.nio.file.Path.of(System.getProperty("sample")));
        GraphQL.Answer answer = GraphQL.ask("ingest/ingest", Map.of("articles", List.of(Map.of("text", text))));
        System.out.println(answer.json().prettify());
        GraphQL.Answer again = GraphQL.ask("ingest/ingest", Map.of("articles", List.of(Map.of("text", text))));
        System.out.println(again.json().prettify());
        GraphQL.Answer flagship = GraphQL.ask("article/flagship");
        System.out.println(flagship.statements() + " statements");
        System.out.println(flagship.json().prettify());
        assertThat((String) flagship.errorCode()).isNull();
    }
}
