package org.newsgraph.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.sample.SampleNewsroom;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.SaltedNewsroom;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.ArticleStatus;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What is hidden is behind none of the addresses that export. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoorsLeakTest {
    private static final List<String> ACCEPTED = List.of("application/ninjs+json", "application/ld+json",
            "application/xml",
            "text/plain");

    @Inject
    SampleNewsroom sample;

    @Inject
    Table table;

    private final SaltedNewsroom salt = new SaltedNewsroom();
    private final Map<String, String> callers = new LinkedHashMap<>();

    @BeforeEach
    void newsroom() {
        sample.load();
        callers.put("a reader", "");
        callers.put("a partner", Keyed.partnerOf("languages: [\"en\"]").secret());
    }

    @Test
    void what_is_hidden_changes_no_answer() {
        List<String> before = answers(lists("bridge"));
        salt.takeIn("fd", ArticleStatus.DRAFT, null);
        salt.takeIn("fe", ArticleStatus.USABLE, "2999-01-01T00:00:00Z");
        assertThat(answers(lists("bridge"))).isEqualTo(before);
        salt.takeIn("fw", ArticleStatus.USABLE, null);
        salt.takeIn("fk", ArticleStatus.USABLE, null);
        edit("withholdArticle", salt.id("fw"));
        edit("killArticle", salt.id("fk"));
        assertThat(answers(lists("bridge"))).isEqualTo(before);
    }

    @Test
    void who_asks_for_what_is_hidden_is_told_what_is_told_of_what_never_was() {
        salt.takeIn("fd", ArticleStatus.DRAFT, null);
        assertThat(traces()).isEmpty();
    }

    @Test
    void a_planted_leak_is_found() {
        salt.takeIn("fd", ArticleStatus.DRAFT, null);
        for (String view : List.of("published_article", "known_entity")) {
            String sound = table.one("SELECT pg_get_viewdef('" + view + "'::regclass)");
            try {
                table.update(
                        "CREATE OR REPLACE VIEW " + view + " AS " + sound.replaceFirst("(?s)WHERE.*", "WHERE true"));
                assertThat(traces().findFirst()).as(view).isPresent();
            } finally {
                table.update("CREATE OR REPLACE VIEW " + view + " AS " + sound);
            }
        }
    }

    private static void edit(String mutation, String id) {
        GraphQL.send("mutation { " + mutation + "(id: \"" + id + "\") { status } }", Map.of());
    }

    /** Answers that show a trace of what is hidden, or differ from those about what never was. */
    private Stream<String> traces() {
        List<String> hidden = salt.ids();
        List<String> paths = new ArrayList<>();
        SaltedNewsroom.words("fd").stream().limit(2).forEach(word -> lists(word).forEach(paths::add));
        hidden.forEach(id -> ofId(id).forEach(paths::add));
        return paths.stream().filter(path -> {
            List<String> answers = answers(Stream.of(path));
            return answers.stream().anyMatch(answer -> SaltedNewsroom.shows(answer, hidden))
                    || !answers.equals(answers(Stream.of(SaltedNewsroom.twin(path, hidden))));
        });
    }

    private static Stream<String> lists(String word) {
        return Stream.of("text=" + word, "category=" + word, "language=en&since=2024-01-01")
                .flatMap(query -> Stream.of("/feed.atom?" + query, "/feed.rss?" + query, "/export?" + query,
                        "/export?format=jsonld&" + query));
    }

    private static Stream<String> ofId(String id) {
        return Stream.of("/articles/" + id, "/entities/" + id + "/graph.gexf?depth=2&first=100",
                "/feed.atom?entity=" + id, "/feed.rss?entity=" + id, "/export?entity=" + id);
    }

    private List<String> answers(Stream<String> paths) {
        List<Supplier<String>> questions = paths.flatMap(path -> callers.values().stream().flatMap(key -> ACCEPTED
                .stream().filter(accept -> path.startsWith("/articles/") || accept.equals(ACCEPTED.get(0)))
                .<Supplier<String>>map(accept -> () -> answer(path, key, accept)))).toList();
        return AtOnce.inPairs(questions, Supplier::get);
    }

    /** Status, names of headers, text without the links that say what was asked. */
    private static String answer(String path, String key, String accept) {
        RequestSpecification request = given().header("Accept", accept);
        Response response = (key.isEmpty() ? request : request.header("Authorization", "Bearer " + key)).get(path);
        return response.statusCode() + " "
                + response.headers().asList().stream().map(header -> header.getName()).toList()
                + " " + response.asString().replaceAll("\"requestId\":\"[^\"]*\"", "")
                        .replaceAll("<(updated|lastBuildDate|id)>[^<]*", "")
                        .replaceAll("<link>[^<]*/feed[^<]*</link>", "")
                        .replaceAll("<(atom:)?link [^>]*rel=\"(self|first|alternate)\"[^>]*>", "");
    }
}
