package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.crossref.Rederivation;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Recount;
import org.newsgraph.testsupport.Table;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A new detector's look at old texts. An old detector is played by changing what it left in the database. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReanalysisTest {
    @Inject
    Table table;
    @Inject
    Reanalysis reanalysis;
    @Inject
    Rederivation rederivation;
    @Inject
    AgroalDataSource dataSource;

    private List<String> before;

    private static String ingest(String uri, String text) {
        return Newsroom.ingest(Map.of("uri", uri, "text", text)).get("ingestArticles[0].article.id");
    }

    private void findAsAnOldDetector(String article) {
        QuarkusTransaction.requiringNew().run(() -> {
            rederivation.begin();
            table.update("UPDATE mention SET detector_id = (SELECT id FROM detector WHERE name = 'editor'),"
                    + " confidence = 0.1 WHERE revision_id = (SELECT current_revision_id FROM article WHERE id = "
                    + Table.key(article) + ")");
        });
    }

    private static boolean again(String article) {
        return GraphQL.send("mutation($ids: [ID!]!) { reanalyzeArticles(ids: $ids) { id changed } }",
                Map.of("ids", List.of(article))).get("reanalyzeArticles[0].changed");
    }

    private static List<Map<String, Object>> mentions(String article) {
        return GraphQL
                .sendAgain("query($id: ID!) { node(id: $id) { ... on Article { mentions { id text verdict detector"
                        + " entity { name } } } } }", Map.of("id", article))
                .get("node.mentions");
    }

    private static String id(String article, String text) {
        return (String) mentions(article).stream().filter(m -> m.get("text").equals(text)).findFirst().orElseThrow()
                .get("id");
    }

    @BeforeEach
    void remember_what_other_tests_left() throws SQLException {
        before = Recount.differences(dataSource);
    }

    @AfterEach
    void derived_tables_say_what_the_mentions_say() throws SQLException {
        assertThat(Recount.differences(dataSource)).isEqualTo(before);
    }

    @Test
    void the_new_detector_s_mentions_take_the_place_of_the_old_one_s() {
        String article = ingest("test:again:1", "Mayor Anna Againder met Bo Backlund in Oslo.");
        List<Object> before = mentions(article).stream().map(m -> m.get("text")).toList();
        findAsAnOldDetector(article);
        assertThat(again(article)).isTrue();
        assertThat(mentions(article)).extracting(m -> m.get("text")).isEqualTo(before);
        assertThat(mentions(article)).noneMatch(m -> m.get("detector").equals("editor"));
    }

    @Test
    void what_is_as_it_was_keeps_its_ids_and_is_told_to_nobody() {
        String article = ingest("test:again:2", "Mayor Alma Againby spoke in Oslo.");
        List<Map<String, Object>> before = mentions(article);
        assertThat(again(article)).isFalse();
        assertThat(mentions(article)).isEqualTo(before);
        assertThat(table.one("SELECT count(*) FROM change WHERE kind = 'ARTICLE_MENTIONS_CHANGED' AND article_id = ?",
                Table.key(article))).isEqualTo("0");
    }

    @Test
    void what_people_said_holds() {
        String other = Mutation.id("createPerson(input: {name: \"Arne Againsen-Lie\"})");
        String article = ingest("test:again:3", "Mayor Arne Againsen met Britt Backstad in Oslo.");
        Mutation.id("relinkMention(id: \"" + id(article, "Arne Againsen") + "\", entityId: \"" + other + "\")");
        Mutation.id("rejectMention(id: \"" + id(article, "Britt Backstad") + "\")");
        findAsAnOldDetector(article);
        again(article);
        assertThat(mentions(article)).extracting(m -> m.get("text")).contains("Arne Againsen").doesNotContain(
                "Britt Backstad");
        assertThat(mentions(article)).anyMatch(m -> m.get("verdict").equals("CONFIRMED")
                && m.get("entity").equals(Map.of("name", "Arne Againsen-Lie")));
    }

    @Test
    void reviews_at_the_same_time_are_kept_or_refused() throws Exception {
        String article = ingest("test:again:4", "Mayor Aksel Agne spoke. Mayor Birte Bagne spoke. Mayor Dagny Dagne"
                + " spoke. Mayor Erik Eagne spoke. Mayor Frida Fagne spoke.");
        List<String> names = mentions(article).stream().map(m -> (String) m.get("text")).toList();
        assertThat(names).hasSizeGreaterThan(3);
        Set<String> rejected = new ConcurrentSkipListSet<>();
        List<Callable<Void>> all = new ArrayList<>();
        names.forEach(name -> all.add(() -> {
            Mutation reject = Mutation.send("rejectMention(id: \"" + id(article, name) + "\")");
            String code = reject.answer().getString("errors[0].extensions.code");
            assertThat(code).isIn(null, "NOT_FOUND");
            if (code == null) {
                rejected.add(name);
            }
            return null;
        }));
        for (int i = 0; i < 4; i++) {
            all.add(1 + i, () -> {
                findAsAnOldDetector(article);
                reanalysis.article(Table.key(article));
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> done : pool.invokeAll(all)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        Set<Object> standing = new TreeSet<>(mentions(article).stream().map(m -> m.get("text")).toList());
        assertThat(standing).doesNotContainAnyElementsOf(rejected);
        assertThat(standing).hasSize(names.size() - rejected.size());
    }

    @Test
    void a_run_over_all_articles_goes_on_where_the_last_one_stopped() {
        ingest("test:again:5", "Mayor Ada Againholm spoke.");
        long last = Long.parseLong(table.one("SELECT max(id) FROM article"));
        reanalysis.keepProgress(last - 1);
        assertThat(reanalysis.articlesAfter(reanalysis.progress(), 10)).containsExactly(last);
        reanalysis.keepProgress(0);
    }

    @Test
    void a_set_of_articles_is_looked_at_page_by_page() {
        for (String place : List.of("Oslo", "Bergen", "Hamar")) {
            findAsAnOldDetector(Newsroom.ingest(Map.of("uri", "test:again:set:" + place, "category", "againset", "text",
                    "Mayor Asta Againset spoke in " + place + ".")).get("ingestArticles[0].article.id"));
        }
        String query = "mutation($after: String) { reanalyzeMatchingArticles(filter: {category: \"againset\"}, first: 2,"
                + " after: $after) { articles { changed } pageInfo { hasNextPage endCursor } } }";
        GraphQL.Answer first = GraphQL.send(query, Map.of());
        GraphQL.Answer second = GraphQL.send(query,
                Map.of("after", first.<String>get("reanalyzeMatchingArticles.pageInfo.endCursor")));
        assertThat(first.list("reanalyzeMatchingArticles.articles.changed")).isEqualTo(List.of(true, true));
        assertThat(second.list("reanalyzeMatchingArticles.articles.changed")).isEqualTo(List.of(true));
        assertThat(second.<Boolean>get("reanalyzeMatchingArticles.pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void bad_input_is_refused_as_a_whole() {
        GraphQL.Answer answer = GraphQL.send("mutation { reanalyzeArticles(ids: []) { id } }", Map.of());
        assertThat(answer.refusal()).isEqualTo("INVALID_ARGUMENT ids");
    }
}
