package org.newsgraph.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Lighthouse.CLOSING;
import static org.newsgraph.testsupport.Lighthouse.LETTER;
import static org.newsgraph.testsupport.Lighthouse.OPENING;
import static org.newsgraph.testsupport.Lighthouse.SAILING;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Lighthouse;
import org.newsgraph.testsupport.Newsroom;

import com.sun.management.ThreadMXBean;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a client asks of mentions, over {@link Lighthouse}. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MentionQueryTest {
    @Inject
    Mentions mentions;

    @BeforeEach
    void load() {
        Lighthouse.load();
    }

    @Test
    void an_article_shows_its_mentions_in_reading_order() {
        GraphQL.Answer answer = GraphQL.ask("mention/in-article", Map.of("uri", OPENING));
        assertThat(answer.list("article.mentions.text")).containsExactly("Ada Quell", "Ada Quell", "Bram Osei",
                "Port Ennis", "Ada Quell", "Harrow Trust", "Bram Osei", "Harrow Trust");
        assertThat(answer.list("article.mentions.location").subList(0, 2)).containsExactly("HEADLINE", "PARAGRAPH");
        assertThat(answer.list("article.mentions.entity.name")).isEqualTo(answer.list("article.mentions.text"));
        assertThat(answer.statements()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {OPENING, LETTER, SAILING, CLOSING})
    void offsets_of_every_kind_lead_to_the_text_of_the_mention(String uri) {
        GraphQL.Answer answer = GraphQL.ask("mention/in-article", Map.of("uri", uri));
        String text = answer.get("article.text");
        assertThat(answer.<Map<String, Object>>list("article.mentions")).isNotEmpty().allSatisfy(mention -> {
            assertThat(text.substring(at(mention, "articleStart"), at(mention, "articleEnd")))
                    .isEqualTo(mention.get("text"));
            assertThat(text.substring(text.offsetByCodePoints(0, at(mention, "articleStartCodePoint")),
                    text.offsetByCodePoints(0, at(mention, "articleEndCodePoint")))).isEqualTo(mention.get("text"));
            assertThat((String) ((Map<?, ?>) mention.get("sentence")).get("text"))
                    .contains((String) mention.get("text"));
        });
    }

    private static int at(Map<String, Object> mention, String offset) {
        return (Integer) mention.get(offset);
    }

    @Test
    void mentions_stand_behind_a_character_of_two_code_units() {
        GraphQL.Answer sailing = GraphQL.ask("mention/in-article", Map.of("uri", SAILING));
        assertThat((String) sailing.get("article.mentions.last().sentence.text")).contains("🎉");
    }

    @Test
    void the_mentions_of_an_entity_come_with_their_sentences_latest_article_first() {
        GraphQL.Answer answer = ofEntities(Map.of("ids", Lighthouse.ids("Bram Osei")));
        assertThat(answer.list("nodes[0].mentions.nodes.article.uri")).containsExactly(LETTER, LETTER, OPENING,
                OPENING);
        assertThat(answer.list("nodes[0].mentions.nodes.sentence.text")).containsExactly(
                "Bram Osei wrote to Harrow Trust.", "Harrow Trust did not answer Bram Osei.",
                "Ada Quell met Bram Osei at Port Ennis.", "Bram Osei thanked Harrow Trust.");
        assertThat((Integer) answer.get("nodes[0].mentions.totalCount")).isEqualTo(4);
    }

    @Test
    void the_mentions_of_many_entities_take_the_statements_of_one() {
        GraphQL.Answer one = ofEntities(Map.of("ids", Lighthouse.ids("Bram Osei")));
        GraphQL.Answer three = ofEntities(Map.of("ids", Lighthouse.ids("Bram Osei", "Ada Quell", "Port Ennis")));
        assertThat(three.list("nodes.mentions.totalCount")).containsExactly(4, 4, 3);
        assertThat(three.statements()).isEqualTo(one.statements()).isEqualTo(6);
    }

    @Test
    void pages_of_mentions_meet_inside_an_article() {
        List<String> ids = Lighthouse.ids("Bram Osei");
        GraphQL.Answer first = ofEntities(Map.of("ids", ids, "first", 1));
        GraphQL.Answer rest = ofEntities(
                Map.of("ids", ids, "last", 3, "after", first.get("nodes[0].mentions.pageInfo.endCursor")));
        assertThat(rest.list("nodes[0].mentions.nodes.article.uri")).containsExactly(LETTER, OPENING, OPENING);
        GraphQL.Answer back = ofEntities(
                Map.of("ids", ids, "last", 3, "before", rest.get("nodes[0].mentions.pageInfo.startCursor")));
        assertThat(back.list("nodes[0].mentions.nodes")).isEqualTo(first.list("nodes[0].mentions.nodes"));
    }

    private static GraphQL.Answer ofEntities(Map<String, ?> variables) {
        return GraphQL.ask("mention/of-entities", variables);
    }

    @Test
    void a_long_paragraph_is_read_once_however_many_mentions_stand_in_it() {
        GraphQL.Answer made = Newsroom
                .ingest(Map.of("uri", "urn:test:one-long-sentence", "headline", "One long sentence",
                        "text", "Tilda Marsh met Oskar Wrenfield in London and ".repeat(1000)));
        assertThat(made.list("ingestArticles.status")).containsExactly("CREATED");
        List<Long> keys = GraphQL.send("{ article(uri: \"urn:test:one-long-sentence\") { mentions { id } } }", Map.of())
                .<String>list("article.mentions.id").stream().map(id -> GlobalId.key("id", id, MentionRow.TYPE))
                .toList();
        List<MentionRow> found = mentions.withKeys(keys);
        assertThat(found).hasSizeGreaterThan(2000);

        long before = allocated();
        assertThat(mentions.sentencesOf(found)).hasSameSizeAs(found).doesNotContainNull();
        assertThat(allocated() - before).isLessThan(20_000_000);

        assertThat(GraphQL.send("{ article(uri: \"urn:test:one-long-sentence\") { mentions { sentence { text } } } }",
                Map.of()).errorCode()).isEqualTo("QUERY_TOO_COMPLEX");
    }

    /** Bytes that this thread has taken up to now. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
