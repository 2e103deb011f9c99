package org.newsgraph.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.restassured.path.json.JsonPath;

/** Sends one mutation, written as {@code name(arguments)}, whose answer has {@code id} and {@code changed}. */
public record Mutation(JsonPath answer, String name) {

    public static Mutation send(String call) {
        JsonPath answer = given().contentType("application/json")
                .body(Map.of("query", "mutation { " + call + " { id changed } }")).post("/graphql").jsonPath();
        return new Mutation(answer, call.substring(0, call.indexOf('(')));
    }

    /** The id in the answer of a mutation that succeeds. */
    public static String id(String call) {
        Mutation mutation = send(call);
        assertThat(mutation.answer.getString("errors")).isNull();
        return mutation.answer.getString("data." + mutation.name + ".id");
    }

    public static boolean changed(String call) {
        Mutation mutation = send(call);
        assertThat(mutation.answer.getString("errors")).isNull();
        return mutation.answer.getBoolean("data." + mutation.name + ".changed");
    }

    /** The code and field of the error that a mutation is refused with, such as {@code INVALID_ID input.parentId}. */
    public static String refusal(String call) {
        JsonPath answer = send(call).answer;
        assertThat(answer.getList("errors")).as(answer.prettify()).hasSize(1);
        return answer.getString("errors[0].extensions.code") + " " + answer.getString("errors[0].extensions.field");
    }

    public static String message(String call) {
        return send(call).answer.getString("errors[0].message");
    }
}
