package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AcceptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "                                                                | JSON",
            "*/*                                                             | JSON",
            "application/*                                                   | JSON",
            "application/json                                                | JSON",
            "Application/JSON; Charset=UTF-8                                 | JSON",
            "application/graphql-response+json                               | GRAPHQL_RESPONSE",
            "application/graphql-response+json; charset=utf-8, application/json; charset=utf-8 | GRAPHQL_RESPONSE",
            "application/json, application/graphql-response+json             | JSON",
            "application/json;q=0.5, application/graphql-response+json;q=0.9 | GRAPHQL_RESPONSE",
            "application/graphql-response+json;q=0.5, application/json       | JSON",
            "application/graphql-response+json, */*;q=0.1                    | GRAPHQL_RESPONSE",
            "application/graphql-response+json, */*                          | GRAPHQL_RESPONSE",
            "application/json;q=0, */*                                       | GRAPHQL_RESPONSE",
            "text/html, application/json;q=0.9, */*;q=0.8                    | JSON"})
    void the_best_form_is_chosen(String header, MediaType best) {
        assertThat(Accept.best(header)).contains(best);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "application/json;charset=utf-16", ";", ",",
            "application/json;q=2", "application/xml, text/*"})
    void there_may_be_none(String header) {
        assertThat(Accept.best(header)).isEmpty();
    }
}
