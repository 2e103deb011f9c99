package org.newsgraph.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is kept of texts in memory, and what the next read after a change is given. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextCacheTest {
    private static final String NAMES = "article.sections.paragraphs.mentions.entity.name.flatten()";

    /** An article for each test: some leave theirs in a state of its own. */
    private final String uri = "test:mill-" + UUID.randomUUID();

    @Inject
    Table table;

    @Inject
    TextCache cache;

    @BeforeEach
    void take_in() {
        if (table.rows("SELECT FROM named_entity WHERE name = 'Vera Sandmann'").isEmpty()) {
            Mutation.id("createPerson(input: {name: \"Vera Sandmann\"})");
            Mutation.id("createOrganization(input: {name: \"Varnby Mills\"})");
        }
        ingest("Vera Sandmann bought Varnby Mills.");
    }

    /** Other tests recount what stands in the database. */
    @AfterEach
    void put_right() {
        table.update("UPDATE article SET status = 'USABLE' WHERE uri = '" + uri + "'");
        ingest("Nothing is left of it.");
    }

    private void ingest(String text) {
        assertThat(Newsroom.ingest(Map.of("uri", uri, "headline", "The mill", "text", text)).errorCode()).isNull();
    }

    private GraphQL.Answer read() {
        return GraphQL.ask("article/whole", Map.of("uri", uri));
    }

    private GraphQL.Answer readAgain() {
        return GraphQL.askAgain("article/whole", Map.of("uri", uri));
    }

    private void changeMention(String change) {
        table.update("UPDATE mention SET " + change + " WHERE text = 'Vera Sandmann' AND revision_id ="
                + " (SELECT current_revision_id FROM article WHERE uri = '" + uri + "')");
    }

    @Test
    void a_second_read_asks_whether_anything_has_changed() {
        GraphQL.Answer first = read();
        GraphQL.Answer second = readAgain();
        assertThat(first.statements()).isEqualTo(6);
        assertThat(second.statements()).isEqualTo(1);
        assertThat(second.json().prettify()).isEqualTo(first.json().prettify());
    }

    @Test
    void a_second_page_of_articles_asks_whether_anything_has_changed() {
        String page = "{ articles(first: 20) { nodes { headline lead wordCount revisionNumber versionCreated } } }";
        GraphQL.Answer first = GraphQL.send(page, Map.of());
        GraphQL.Answer second = GraphQL.sendAgain(page, Map.of());
        assertThat(first.statements()).isEqualTo(2);
        assertThat(second.statements()).isEqualTo(1);
        assertThat(second.json().prettify()).isEqualTo(first.json().prettify());
    }

    @Test
    void a_new_revision_is_seen() {
        read();
        ingest("The mill burned down. Vera Sandmann saw it.");
        assertThat(readAgain().<String>list("article.sections.paragraphs.text.flatten()"))
                .containsExactly("The mill burned down. Vera Sandmann saw it.");
    }

    @Test
    void a_mention_that_another_connection_links_elsewhere_is_seen() {
        read();
        changeMention("entity_id = (SELECT min(id) FROM named_entity WHERE name = 'Varnby Mills')");
        assertThat(readAgain().<String>list(NAMES)).containsOnly("Varnby Mills");
    }

    @Test
    void a_mention_that_another_connection_rejects_is_gone() {
        assertThat(read().<String>list(NAMES)).containsExactly("Vera Sandmann", "Varnby Mills");
        changeMention("verdict = 'REJECTED'");
        assertThat(readAgain().<String>list(NAMES)).containsExactly("Varnby Mills");
    }

    @Test
    void a_mention_that_another_connection_removes_or_adds_is_noticed() {
        long before = version();
        table.update("WITH gone AS (DELETE FROM mention WHERE text = 'Vera Sandmann' AND revision_id = (SELECT"
                + " current_revision_id FROM article WHERE uri = '" + uri
                + "') RETURNING *) INSERT INTO mention SELECT * FROM gone");
        assertThat(version()).isEqualTo(before + 2);
    }

    private long version() {
        return Long.parseLong(table.one("SELECT mentions_version FROM article WHERE uri = '" + uri + "'"));
    }

    @Test
    void an_ingest_counts_no_change_of_a_revision_that_nobody_has_read() {
        long before = version();
        ingest("Vera Sandmann rebuilt the mill.");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void an_entity_that_another_connection_renames_is_seen() {
        read();
        table.update("UPDATE named_entity SET name = 'Vera Sandmann-Roe' WHERE name = 'Vera Sandmann'");
        List<String> names = readAgain().list(NAMES);
        table.update("UPDATE named_entity SET name = 'Vera Sandmann' WHERE name = 'Vera Sandmann-Roe'");
        assertThat(names).contains("Vera Sandmann-Roe");
    }

    @Test
    void a_withdrawn_article_is_gone() {
        read();
        table.update("UPDATE article SET status = 'WITHHELD' WHERE uri = '" + uri + "'");
        assertThat((Object) readAgain().get("article")).isNull();
    }

    @Test
    void what_is_emptied_between_the_article_and_its_text_is_not_there() {
        table.update(
                "UPDATE revision SET content_hash = '' WHERE id = (SELECT current_revision_id FROM article WHERE uri = '"
                        + uri + "')");
        assertThat((Object) read().get("article")).isNull();
    }

    @Test
    void what_is_found_and_kept_is_counted() {
        read();
        long hits = cache.stats().hitCount();
        readAgain();
        assertThat(cache.stats().hitCount()).isEqualTo(hits + 3);
        assertThat(cache.bytes()).isBetween(500L, 50_000L);
    }
}
