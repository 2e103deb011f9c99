package org.newsgraph.intake;

import static io.restassured.RestAssured.given;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;

/** Sends bodies to {@code POST /ingest}. */
final class Upload {
    private Upload() {
    }

    static Response send(String mediaType, byte[] body, String encoding) {
        return given().header("Content-Type", mediaType).header("Content-Encoding", encoding).body(body)
                .post("/ingest");
    }

    static List<JsonObject> results(String mediaType, String body) {
        return lines(send(mediaType, body.getBytes(StandardCharsets.UTF_8), "identity"));
    }

    static List<JsonObject> lines(Response response) {
        return response.asString().lines().map(JsonObject::new).toList();
    }

    static String status(String mediaType, String body) {
        return results(mediaType, body).get(0).getString("status");
    }

    static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
