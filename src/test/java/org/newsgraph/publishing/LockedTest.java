package org.newsgraph.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Recount;
import org.newsgraph.testsupport.ShortWaits;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What a mutation wants is held by somebody who does not come to an end. */
@QuarkusTest
@TestProfile(ShortWaits.class)
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class LockedTest {
    @Inject
    AgroalDataSource database;
    private List<String> before;

    @BeforeEach
    void remember_what_other_tests_left() throws SQLException {
        before = Recount.differences(database);
    }

    @AfterEach
    void recount() throws SQLException {
        assertThat(Recount.differences(database)).isEqualTo(before);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void holding(String lock, Work work) throws SQLException {
        try (Connection holder = database.getConnection(); Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(lock);
            work.run();
            holder.rollback();
            holder.setAutoCommit(true);
        }
    }

    @Test
    void an_article_that_is_held_is_changed_when_it_is_let_go() throws SQLException {
        String id = DeskCall.article("locked:article", "The Odell lock is shut.", Map.of());
        holding("SELECT FROM article WHERE uri = 'locked:article' FOR UPDATE", () -> {
            for (String mutation : List.of("withholdArticle", "killArticle", "publishArticle")) {
                assertThat(DeskCall.send(mutation, id, "").errorCode()).as(mutation).isEqualTo("TIMEOUT");
            }
        });
        assertThat((Integer) DeskCall.send("publishArticle", id, "").get("publishArticle.revisionNumber")).isOne();
        assertThat((String) DeskCall.send("withholdArticle", id, "").get("withholdArticle.status"))
                .isEqualTo("WITHHELD");
    }

    @Test
    void an_entity_that_is_held_is_edited_when_it_is_let_go() throws SQLException {
        String id = Mutation.id("createPerson(input: {name: \"Odell Lockwright\"})");
        String edit = "mutation { updatePerson(id: \"" + id
                + "\", input: {name: \"Odell Lockwright II\"}) { changed } }";
        holding("SELECT FROM named_entity WHERE name = 'Odell Lockwright' FOR UPDATE",
                () -> assertThat(GraphQL.send(edit, Map.of()).errorCode()).isEqualTo("TIMEOUT"));
        assertThat((Boolean) GraphQL.send(edit, Map.of()).get("updatePerson.changed")).isTrue();
    }

    @Test
    void an_article_that_comes_in_is_refused_with_a_code() throws SQLException {
        Map<String, ?> article = Map.of("uri", "locked:new", "text", "The Odell lock is open.");
        holding("LOCK TABLE article IN EXCLUSIVE MODE",
                () -> assertThat(Newsroom.ingest(article).<String>get("ingestArticles[0].problem.code"))
                        .isEqualTo("TIMEOUT"));
        assertThat(Newsroom.ingest(article).<String>get("ingestArticles[0].status")).isEqualTo("CREATED");
    }

    @Test
    void work_that_nobody_waits_for_waits_as_long_as_it_takes() throws SQLException {
        Mutation.id("createPerson(input: {name: \"Berta Lockwright\"})");
        for (int i = 0; i < 20; i++) {
            try (Connection any = database.getConnection();
                    Statement statement = any.createStatement();
                    ResultSet limit = statement.executeQuery("SHOW lock_timeout")) {
                limit.next();
                assertThat(limit.getString(1)).isEqualTo("0");
            }
        }
    }
}
