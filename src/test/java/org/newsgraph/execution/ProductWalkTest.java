package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.WiredSchema;
import org.newsgraph.sample.SampleNewsroom;
import org.newsgraph.testsupport.AtOnce;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.SaltedNewsroom;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.ArticleStatus;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;

/**
 * Random queries of a partner, in a newsroom with published articles that are not in its product. More of them:
 * {@code -Dnewsgraph.leak.cases=2000}.
 */
@QuarkusTest
@TestProfile(LeakWalkTest.Closed.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProductWalkTest {
    private static final int SEED = 100;
    private static final int CASES = Integer.getInteger("newsgraph.leak.cases", 50);
    private static final String SOLD = "\"business\", \"courts\", \"culture\", \"politics\", \"science\", \"sport\", \"world\"";

    @Inject
    SampleNewsroom sample;

    @Inject
    WiredSchema wired;

    @Inject
    Table table;

    private final SaltedNewsroom salt = new SaltedNewsroom();
    private Keyed partner;

    @BeforeEach
    void load() {
        sample.load();
        partner = Keyed.partnerOf("categories: [" + SOLD + "]");
    }

    private void publishOutside(String letter) {
        salt.takeIn(letter, ArticleStatus.USABLE, null);
    }

    @Test
    void what_is_published_outside_changes_no_answer_but_the_place_in_the_log() {
        List<GeneratedRequest> queries = queries(List.of(), List.of("Anna Keller", "bridge", "Vasl", "en"),
                text -> !text.contains("changes") && !text.contains("usage")).limit(2 * CASES).toList();
        List<String> before = AtOnce.inPairs(queries, this::answer);
        publishOutside("ad");
        List<String> after = AtOnce.inPairs(queries, this::answer);
        for (int i = 0; i < queries.size(); i++) {
            assertThat(after.get(i)).as(queries.get(i).toString()).isEqualTo(before.get(i));
        }
    }

    @Test
    void who_asks_for_what_is_outside_gets_what_never_was() {
        publishOutside("be");
        assertThat(leaks("be", 2 * CASES)).isEmpty();
    }

    @Test
    void access_to_what_is_embargoed_goes_no_further_than_the_product() {
        partner = Keyed.partnerOf("categories: [" + SOLD + "], embargoAccess: true");
        salt.takeIn("dk", ArticleStatus.USABLE, "2999-01-01T00:00:00Z");
        assertThat(leaks("dk", CASES)).isEmpty();
    }

    @Test
    void a_planted_leak_is_found() {
        publishOutside("cw");
        for (String leak : List.of("UPDATE product SET categories = categories || '{zorvathcw}'",
                "UPDATE named_entity SET provisional = false WHERE name LIKE '%Zorvathcw%'")) {
            partner = Keyed.partnerOf("categories: [" + SOLD + "]");
            table.update(leak);
            assertThat(leaks("cw", 40 * CASES).findFirst()).as(leak).isPresent();
        }
        table.update("UPDATE named_entity SET provisional = true WHERE name LIKE '%Zorvathcw%'");
    }

    /** Queries with an answer that shows a trace of what is outside, with that answer. */
    private Stream<String> leaks(String letter, int cases) {
        List<String> outside = salt.ids();
        return queries(outside, SaltedNewsroom.words(letter), text -> true).limit(cases)
                .flatMap(query -> leak(query, outside));
    }

    private Stream<String> leak(GeneratedRequest query, List<String> outside) {
        List<Supplier<String>> both = List.of(() -> answer(query.document(), query.variables()),
                () -> answer(SaltedNewsroom.twin(query.document(), outside), new JsonObject(
                        SaltedNewsroom.twin(new JsonObject(query.variables()).encode(), outside)).getMap()));
        List<String> answers = AtOnce.inPairs(both, Supplier::get);
        String answer = answers.get(0);
        String twin = answers.get(1);
        return SaltedNewsroom.shows(answer, outside) || !answer.equals(twin)
                ? Stream.of(query + "\n" + answer + "\n" + twin)
                : Stream.of();
    }

    private Stream<GeneratedRequest> queries(List<String> ids, List<String> words, Predicate<String> which) {
        Oracle oracle = new Oracle(wired.schema());
        RequestGenerator generator = new RequestGenerator(oracle.schema(), WalkConstants.of(table, ids, words),
                asked -> {
                    String text = new GeneratedRequest(asked).document();
                    // Nothing would happen meanwhile.
                    return wired.required().byField().keySet().stream().noneMatch(text::contains)
                            && !text.contains("waitSeconds") && which.test(text) && oracle.isValid(asked);
                });
        Random random = new Random(SEED);
        return Stream.generate(() -> new GeneratedRequest(generator.next(random).value()));
    }

    private String answer(GeneratedRequest query) {
        return answer(query.document(), query.variables());
    }

    private String answer(String query, Map<String, ?> variables) {
        return partner.post(query, variables).asString().replaceAll("\"requestId\":\"[^\"]*\"", "")
                .replaceAll("\"(cost|remaining|resetAt|column)\":[^,}]*", "");
    }
}
