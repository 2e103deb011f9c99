package org.newsgraph.execution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.WiredSchema;
import org.newsgraph.sample.SampleNewsroom;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.SaltedNewsroom;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.ArticleStatus;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;

/**
 * Random queries over all that everybody may ask, in every role, in a newsroom with articles that nobody must see. More of
 * them: {@code -Dnewsgraph.leak.cases=2000}.
 */
@QuarkusTest
@TestProfile(LeakWalkTest.Closed.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeakWalkTest {
    /** Nobody is an editor for being on this machine, nobody asks too much, and a busy machine is waited for. */
    public static class Closed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("newsgraph.access.local", "NEVER", "newsgraph.rate.partner-per-hour", "0",
                    "newsgraph.rate.editor-per-hour", "0", "newsgraph.rate.anonymous-per-minute", "0",
                    "newsgraph.rate.anonymous-requests-per-second", "0", "newsgraph.query.timeout", "5M",
                    "newsgraph.query.statement-timeout", "5M");
        }
    }

    private static final int FOR_ALL_FIELDS = 2_000;
    private static final int SEED = 100;
    private static final int CASES = Integer.getInteger("newsgraph.leak.cases", 50);

    @Inject
    SampleNewsroom sample;

    @Inject
    WiredSchema wired;

    @Inject
    ApiKeys keys;

    @Inject
    Table table;

    private final SaltedNewsroom salt = new SaltedNewsroom();
    private final Map<Role, String> roles = new LinkedHashMap<>();

    @BeforeEach
    void load() {
        sample.load();
        roles.put(Role.READER, "");
        for (Role role : List.of(Role.PARTNER, Role.EDITOR, Role.ADMINISTRATOR)) {
            roles.put(role, keys.create(new ApiKeyDraft("walk", role, Set.copyOf(role.scopes()), List.of(),
                    Duration.ofDays(1))).secret());
        }
    }

    private void hideDraftAndEmbargoed(String letters) {
        salt.takeIn(letters + "d", ArticleStatus.DRAFT, null);
        salt.takeIn(letters + "e", ArticleStatus.USABLE, "2999-01-01T00:00:00Z");
    }

    private void hideWithheldAndKilled(String letters) {
        salt.takeIn(letters + "w", ArticleStatus.USABLE, null);
        salt.takeIn(letters + "k", ArticleStatus.USABLE, null);
        edit("withholdArticle", salt.id(letters + "w"));
        edit("killArticle", salt.id(letters + "k"));
    }

    private void edit(String mutation, String id) {
        String answer = answer(Role.EDITOR, "mutation { " + mutation + "(id: \"" + id + "\") { status } }", Map.of());
        assertThat(answer).doesNotContain("errors");
    }

    @Test
    void what_is_hidden_changes_no_answer() {
        List<GeneratedRequest> queries = queries(List.of(), List.of("Anna Keller", "bridge", "Vasl", "en"),
                text -> !text.contains("usage")).limit(CASES).toList();
        List<String> before = queries.stream().map(this::answers).toList();
        hideDraftAndEmbargoed("a");
        for (int i = 0; i < queries.size(); i++) {
            assertThat(answers(queries.get(i))).as(queries.get(i).toString()).isEqualTo(before.get(i));
        }
    }

    @Test
    void what_was_taken_away_changes_no_answer_but_the_log_of_changes() {
        List<GeneratedRequest> queries = queries(List.of(), List.of("Anna Keller", "bridge", "Vasl", "en"),
                text -> !text.contains("changes") && !text.contains("usage")).limit(CASES).toList();
        List<String> before = queries.stream().map(this::answers).toList();
        hideWithheldAndKilled("b");
        for (int i = 0; i < queries.size(); i++) {
            assertThat(answers(queries.get(i))).as(queries.get(i).toString()).isEqualTo(before.get(i));
        }
    }

    @Test
    void who_asks_for_what_is_hidden_gets_what_never_was() {
        hideDraftAndEmbargoed("c");
        assertThat(leaks("c", CASES)).isEmpty();
    }

    @Test
    void a_planted_leak_is_found() {
        hideDraftAndEmbargoed("d");
        for (String view : List.of("published_article", "known_entity")) {
            String sound = table.one("SELECT pg_get_viewdef('" + view + "'::regclass)");
            try {
                table.update("CREATE OR REPLACE VIEW " + view + " AS "
                        + sound.replaceFirst("(?s)WHERE.*", "WHERE true"));
                assertThat(leaks("d", 40 * CASES).findFirst()).as(view).isPresent();
            } finally {
                table.update("CREATE OR REPLACE VIEW " + view + " AS " + sound);
            }
        }
    }

    @Test
    void the_desk_is_closed_to_readers_whatever_they_ask_for() {
        hideDraftAndEmbargoed("f");
        String query = "{ deskArticle(id: \"%s\") { headline } }";
        for (Role role : List.of(Role.READER, Role.PARTNER)) {
            String hidden = answer(role, query.formatted(salt.id("fd")), Map.of());
            assertThat(hidden).contains("deskArticle needs the scope EDIT").doesNotContain("orvath")
                    .isEqualTo(answer(role, query.formatted(GlobalId.of("Article", 987_654_321L)), Map.of()));
        }
    }

    @Test
    void the_walk_reaches_nearly_every_field_that_everybody_may_ask_for() {
        Set<String> asked = new TreeSet<>();
        queries(List.of(), List.of("bridge"), text -> true).limit(FOR_ALL_FIELDS)
                .forEach(query -> asked.addAll(FieldsOfSchema.asked(wired.schema(), query.document())));
        Set<String> missed = FieldsOfSchema.all(wired.schema(), wired.required().byField().keySet());
        int all = missed.size();
        missed.removeAll(asked);
        assertThat(missed.size()).as("of %d fields the walk misses %s", all, missed).isLessThanOrEqualTo(all / 20);
    }

    /** Queries with an answer that shows a trace of what is hidden, with that answer. */
    private Stream<String> leaks(String letters, int cases) {
        List<String> hidden = salt.ids();
        List<String> words = new ArrayList<>(SaltedNewsroom.words(letters + "d"));
        words.addAll(SaltedNewsroom.words(letters + "e"));
        return queries(hidden, words, text -> true).limit(cases)
                .flatMap(query -> forEachRole(role -> leak(role, query, hidden)).stream()).flatMap(Function.identity());
    }

    private Stream<String> leak(Role role, GeneratedRequest query, List<String> hidden) {
        String answer = answer(role, query.document(), query.variables());
        String twin = answer(role, SaltedNewsroom.twin(query.document(), hidden), new JsonObject(
                SaltedNewsroom.twin(new JsonObject(query.variables()).encode(), hidden)).getMap());
        return SaltedNewsroom.shows(answer, hidden) || !answer.equals(twin)
                ? Stream.of(role + " " + query + "\n" + answer + "\n" + twin)
                : Stream.of();
    }

    private Stream<GeneratedRequest> queries(List<String> ids, List<String> words, Predicate<String> which) {
        Oracle oracle = new Oracle(wired.schema());
        RequestGenerator generator = new RequestGenerator(oracle.schema(), WalkConstants.of(table, ids, words),
                asked -> {
                    String text = new GeneratedRequest(asked).document();
                    // Nothing would happen meanwhile.
                    return desk().noneMatch(text::contains) && !text.contains("waitSeconds") && which.test(text)
                            && oracle.isValid(asked);
                });
        Random random = new Random(SEED);
        return Stream.generate(() -> new GeneratedRequest(generator.next(random).value()));
    }

    /** What only editors may ask is another matter: it is for what is hidden. */
    private Stream<String> desk() {
        return wired.required().byField().keySet().stream();
    }

    private String answers(GeneratedRequest query) {
        return String.join("\n", forEachRole(role -> answer(role, query.document(), query.variables())));
    }

    private <T> List<T> forEachRole(Function<Role, T> asking) {
        return AtOnce.inPairs(roles.keySet(), asking);
    }

    private String answer(Role role, String query, Map<String, ?> variables) {
        RequestSpecification request = given().contentType("application/json")
                .body(new JsonObject().put("query", query).put("variables", variables).encode());
        String key = roles.get(role);
        return (key.isEmpty() ? request : request.header("Authorization", "Bearer " + key)).post("/graphql").asString()
                .replaceAll("\"requestId\":\"[^\"]*\"", "")
                .replaceAll("\"(cost|remaining|resetAt|column)\":[^,}]*", "");
    }
}
