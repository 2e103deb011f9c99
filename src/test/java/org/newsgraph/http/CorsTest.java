package org.newsgraph.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.LongWaits;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** Pages of one other origin may ask. */
@QuarkusTest
@TestProfile(LongWaits.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorsTest {
    private static final String APP = LongWaits.PAGES;

    @Test
    void a_page_that_is_named_may_ask_without_credentials_of_the_browser() {
        Response answer = given().header("Origin", APP).queryParam("query", "{__typename}").get("/graphql");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(APP);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("RateLimit-Remaining", "Retry-After");
    }

    @Test
    void what_a_shared_cache_keeps_is_kept_for_each_origin_and_packing() {
        Response answer = given().header("Origin", APP).queryParam("query", "{__typename}").get("/graphql");
        assertThat(answer.header("Cache-Control")).startsWith("public");
        assertThat(answer.header("Vary").split(", ")).contains("Origin", "Accept-Encoding", "Authorization");
        Response unchanged = given().header("If-None-Match", answer.header("ETag")).queryParam("query", "{__typename}")
                .get("/graphql");
        assertThat(unchanged.header("Vary")).isEqualTo(answer.header("Vary"));
    }

    @Test
    void a_browser_need_not_ask_before_each_request() {
        Response answer = given().header("Origin", APP).header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type").options("/graphql");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("3600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.org", "null", "https://app.example.org.evil.org",
            "https://app.example.org:8443",
            "http://app.example.org", "//localhost:8080", "https://xapp.example.org"})
    void others_are_refused_and_never_reflected(String origin) {
        for (String door : new String[]{"/graphql?query=%7B__typename%7D", "/feed.atom", "/export", "/usage.csv"}) {
            Response answer = given().urlEncodingEnabled(false).header("Origin", origin).get(door);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
            assertThat(answer.jsonPath().getString("errors[0].extensions.code")).as(door).isEqualTo("FORBIDDEN");
            assertThat(answer.header("Vary").split(", ")).contains("Origin");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
        Response preflight = given().header("Origin", origin).header("Access-Control-Request-Method", "POST")
                .options("/graphql");
        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.jsonPath().getString("errors[0].message")).contains("Origin");
    }

    @Test
    void pages_of_this_server_are_not_from_elsewhere() {
        String own = "http://localhost:" + RestAssured.port;
        assertThat(given().header("Origin", own).queryParam("query", "{__typename}").get("/graphql").statusCode())
                .isEqualTo(200);
        assertThat(ForeignPages.isOwn("https://news.example.org", "https://News.example.org:443/graphql")).isTrue();
        assertThat(ForeignPages.isOwn("http://news.example.org", "http://news.example.org:8080/graphql")).isFalse();
        assertThat(ForeignPages.isOwn("http://news.example.org/a", "http://news.example.org/graphql")).isFalse();
    }

    @Test
    void nor_are_they_behind_a_proxy_that_ends_their_encryption() {
        for (String door : List.of("/graphql?query=%7B__typename%7D", "/feed.atom")) {
            Response answer = given().urlEncodingEnabled(false).header("Host", "news.example.org")
                    .header("Origin", "https://news.example.org").get(door);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
            assertThat(given().urlEncodingEnabled(false).header("Host", "news.example.org")
                    .header("Origin", "https://news.example.org:8443").get(door).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nor_are_they_if_the_proxy_speaks_http_2() throws Exception {
        assertThat(statusOverHttp2("https://localhost")).isEqualTo("200");
        assertThat(statusOverHttp2("https://evil.example.org")).isEqualTo("403");
    }

    private static String statusOverHttp2(String origin) throws Exception {
        try (Http2Client proxy = Http2Client.open(RestAssured.port, Http2Client.PREFACE)) {
            proxy.send(Http2Client.HEADERS, Http2Client.END_HEADERS | Http2Client.END_STREAM, 1,
                    Http2Client.get("/graphql?query=%7B__typename%7D", origin));
            Http2Client.Frame answer = proxy.read(Http2Client.HEADERS).orElseThrow();
            int priority = (answer.flags() & 0x20) == 0 ? 0 : 5;
            return new DefaultHttp2HeadersDecoder().decodeHeaders(1, Unpooled.wrappedBuffer(answer.payload())
                    .skipBytes(priority)).status().toString();
        }
    }

    @Test
    void a_page_that_is_named_is_told_which_methods_are_not_for_it() {
        Response answer = given().header("Origin", APP).put("/graphql");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("errors[0].message")).contains("method");
    }

    @Test
    void a_socket_of_a_page_from_elsewhere_is_refused_by_a_code() {
        Response answer = given().header("Origin", "https://evil.example.org").header("Upgrade", "websocket")
                .header("Connection", "Upgrade").header("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==")
                .header("Sec-WebSocket-Version", "13").get("/graphql");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
    }
}
