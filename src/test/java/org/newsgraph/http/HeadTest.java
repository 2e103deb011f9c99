package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.http.Http2Client.END_HEADERS;
import static org.newsgraph.http.Http2Client.END_STREAM;
import static org.newsgraph.http.Http2Client.HEADERS;
import static org.newsgraph.http.Http2Client.PREFACE;

import java.io.IOException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.ShortWaits;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;

/** Over HTTP/2 a body after HEAD is an error, for which clients throw the answer away. */
@QuarkusTest
@TestProfile(ShortWaits.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeadTest {

    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7B__typename%7D", "/graphql", "/feed.atom", "/nowhere"})
    void it_is_answered_by_headers_alone(String address) throws IOException {
        try (Http2Client client = Http2Client.open(RestAssured.port, PREFACE)) {
            client.send(HEADERS, END_HEADERS | END_STREAM, 1, Http2Client.head(address));
            assertThat(client.read(HEADERS).orElseThrow().flags() & END_STREAM).isEqualTo(END_STREAM);
        }
    }

    @Test
    void so_is_the_table_of_what_a_key_was_used_for() throws IOException {
        try (Http2Client client = Http2Client.open(RestAssured.port, PREFACE)) {
            client.send(HEADERS, END_HEADERS | END_STREAM, 1,
                    Http2Client.head("/usage.csv", Keyed.with(Role.PARTNER).secret()));
            assertThat(client.read(HEADERS).orElseThrow().flags() & END_STREAM).isEqualTo(END_STREAM);
        }
    }
}
