package org.newsgraph.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.apikey.ApiKeyDraft;
import org.newsgraph.apikey.ApiKeys;
import org.newsgraph.feed.ChangeFeed;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.SaltedNewsroom;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.ArticleStatus;
import org.newsgraph.vocabulary.Role;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who listens learns nothing of what is hidden, not even that something was done. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubscriptionLeakTest {
    private static final String ARTICLE = "{ id slug headline text mentions { text entity { id name } } }";
    private static final Map<String, String> SUBSCRIPTIONS = Map.of("changes",
            "subscription { changes { kind article " + ARTICLE
                    + " entity { id name } tombstone { uri slug notice } } }",
            "articlePublished", "subscription { articlePublished " + ARTICLE + " }");

    @Inject
    ApiKeys keys;
    @Inject
    ChangeFeed feed;
    @Inject
    Table table;
    private final SaltedNewsroom salt = new SaltedNewsroom();

    /** All that each role is told by each subscription, until what is published at last is told. */
    private List<String> toldDuring(Runnable hidden, String last) {
        List<SocketClient> clients = new ArrayList<>();
        try {
            for (Role role : Role.values()) {
                String key = keys.create(new ApiKeyDraft("leak", role, role.scopes(), List.of(), Duration.ofDays(1)))
                        .secret();
                SUBSCRIPTIONS.values()
                        .forEach(query -> clients.add(SocketClient.open().init(key).subscribe("1", query)));
            }
            await().until(() -> feed.listening() == clients.size());
            hidden.run();
            Newsroom.ingest(Map.of("uri", "urn:leak:" + last, "slug", last, "text", "The quay was safe."));
            return clients.stream().flatMap(client -> until(client, "\"slug\":\"" + last)).toList();
        } finally {
            clients.forEach(SocketClient::close);
            await().until(() -> feed.listening() == 0);
        }
    }

    private static Stream<String> until(SocketClient client, String last) {
        List<String> told = new ArrayList<>();
        do {
            told.add(client.nextData().encode());
        } while (!told.get(told.size() - 1).contains(last));
        return told.stream().limit(told.size() - 1L);
    }

    private void edit(String mutation, String letters, String arguments) {
        assertThat(GraphQL.send("mutation { " + mutation + "(id: \"" + salt.id(letters) + "\"" + arguments
                + ") { status } }", Map.of()).errorCode()).isNull();
    }

    @Test
    void the_life_of_what_is_never_published_is_told_to_nobody() {
        assertThat(toldDuring(() -> {
            salt.takeIn("hd", ArticleStatus.DRAFT, null);
            salt.takeIn("he", ArticleStatus.USABLE, "2999-01-01T00:00:00Z");
            edit("setEmbargo", "he", ", embargoedUntil: \"2998-01-01T00:00:00Z\"");
            edit("withholdArticle", "hd", ", note: \"A doubt\"");
            edit("correctArticle", "he", ", correction: {kind: CORRECTION, notice: \"It was otherwise.\","
                    + " article: {text: \"Bertil Zorvathhe left Oslo.\"}}");
            edit("killArticle", "hd", "");
        }, "leak-nothing")).isEmpty();
    }

    @Test
    void a_planted_leak_is_told_and_found() {
        String sound = table.one("SELECT pg_get_viewdef('published_article'::regclass)");
        try {
            assertThat(toldDuring(() -> {
                salt.takeIn("id", ArticleStatus.DRAFT, null);
                table.update("CREATE OR REPLACE VIEW published_article AS "
                        + sound.replaceFirst("(?s)WHERE.*", "WHERE true"));
                tell("id");
            }, "leak-planted")).anyMatch(told -> SaltedNewsroom.shows(told, salt.ids()));
        } finally {
            table.update("CREATE OR REPLACE VIEW published_article AS " + sound);
        }
    }

    @Test
    void a_change_of_what_is_hidden_is_told_to_nobody_though_the_log_has_it() {
        assertThat(toldDuring(() -> {
            salt.takeIn("jd", ArticleStatus.DRAFT, null);
            tell("jd");
        }, "leak-logged")).isEmpty();
    }

    private void tell(String letters) {
        table.update("INSERT INTO change (id, kind, article_id, created_at) SELECT nextval('change_seq'),"
                + " 'ARTICLE_CREATED', id, now() FROM article WHERE uri = 'urn:zorvath:" + letters + "'");
    }
}
