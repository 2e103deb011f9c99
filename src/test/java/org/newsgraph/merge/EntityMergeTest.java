package org.newsgraph.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Recount;
import org.newsgraph.testsupport.Table;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Two that are one, and two again. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntityMergeTest {
    /** All that makes up the graph; versions and logs only grow. */
    private static final List<String> GRAPH = List.of("named_entity", "alias", "identifier", "same_as", "membership",
            "membership_evidence", "removed_membership", "mention", "mention_candidate", "mention_review", "quotation",
            "appearance", "co_mention", "name_use");

    @Inject
    Table table;
    @Inject
    AgroalDataSource dataSource;

    private List<String> before;
    @Inject
    CrossReferences crossReferences;

    private static void ingest(String uri, String text) {
        assertThat((String) Newsroom.ingest(Map.of("uri", uri, "text", text)).get("ingestArticles[0].status"))
                .isIn("CREATED", "REVISED");
    }

    private static String merge(String source, String target) {
        return "mergeEntities(sourceId: \"" + source + "\", targetId: \"" + target + "\")";
    }

    private static String organization(String name, String more) {
        return Mutation.id("createOrganization(input: {name: \"" + name + "\"" + more + "})");
    }

    private static GraphQL.Answer entity(String id) {
        return GraphQL.send("query($id: ID!) { node(id: $id) { ... on Organization { name aliases { name }"
                + " mergedInto { name } mentions { totalCount } } } }", Map.of("id", id));
    }

    private void foldAll() {
        while (crossReferences.fold(50).orElse(0) > 0) {
            // more may wait
        }
    }

    private Map<String, String> graph() {
        foldAll();
        Map<String, String> graph = new LinkedHashMap<>();
        GRAPH.forEach(name -> graph.put(name,
                table.one("SELECT string_agg(t::text, E'\\n' ORDER BY t::text) FROM " + name + " t")));
        return graph;
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
    void before_a_page_whose_predecessor_was_merged_away_there_is_nothing() {
        String first = organization("Pagefore Alba", "");
        organization("Pagefore Brun", "");
        String third = organization("Pagefore Cala", "");
        String list = "{ organizations(filter: {name: \"Pagefore\"}, %s) { nodes { name } pageInfo { hasPreviousPage"
                + " hasNextPage endCursor startCursor } } }";
        String cursor = GraphQL.send(list.formatted("first: 1"), Map.of()).get("organizations.pageInfo.endCursor");
        String behind = list.formatted("first: 1, after: \"" + cursor + "\"");
        assertThat((Boolean) GraphQL.send(behind, Map.of()).get("organizations.pageInfo.hasPreviousPage")).isTrue();
        Mutation.id(merge(first, third));
        GraphQL.Answer page = GraphQL.send(behind, Map.of());
        assertThat(page.<String>list("organizations.nodes.name")).containsExactly("Pagefore Brun");
        assertThat((Boolean) page.get("organizations.pageInfo.hasPreviousPage")).isFalse();
        String last = GraphQL.send(list.formatted("last: 1"), Map.of()).get("organizations.pageInfo.startCursor");
        assertThat((Boolean) GraphQL.send(list.formatted("last: 1, before: \"" + last + "\""), Map.of())
                .get("organizations.pageInfo.hasNextPage")).isTrue();
    }

    @Test
    void the_one_that_stays_gets_what_the_other_had_and_the_old_id_leads_to_it() {
        String target = organization("Merwick Board", "");
        String source = organization("Merwick Harbour Board", ", aliases: [{name: \"MHB\", kind: ACRONYM}]");
        ingest("test:merging:1", "The Merwick Harbour Board met. The Merwick Board voted in Oslo.");
        Mutation.id(merge(source, target));
        assertThat(entity(source).<String>get("node.mergedInto.name")).isEqualTo("Merwick Board");
        assertThat(entity(target).<List<String>>get("node.aliases.name")).containsExactly("MHB",
                "Merwick Harbour Board");
        assertThat(entity(target).<Integer>get("node.mentions.totalCount")).isEqualTo(2);
        ingest("test:merging:2", "The MHB met again.");
        assertThat(entity(target).<Integer>get("node.mentions.totalCount")).isEqualTo(3);
    }

    @Test
    void a_merge_that_is_undone_leaves_the_very_same_graph() {
        String target = organization("Mercote Trust", ", sameAs: [\"https://mercote.example\"]");
        String source = organization("Mercote Relief Trust", ", sameAs: [\"https://mercote.example\"],"
                + " identifiers: [{scheme: \"test\", value: \"mercote\"}], aliases: [{name: \"MRT\", kind: ACRONYM}]");
        String person = Mutation.id("createPerson(input: {name: \"Merle Mercroft\"})");
        for (String organization : List.of(target, source)) {
            Mutation.id("addMembership(input: {personId: \"" + person + "\", organizationId: \"" + organization
                    + "\", role: \"chair\"})");
        }
        ingest("test:merging:3", "Merle Mercroft, chair of the Mercote Relief Trust, spoke.\n\n\"We met the Mercote"
                + " Trust,\" said Merle Mercroft of the Mercote Relief Trust in Oslo.");
        ingest("test:merging:3", "Merle Mercroft, chair of the Mercote Relief Trust, spoke again.\n\n\"We met the"
                + " Mercote Trust,\" said the Mercote Relief Trust.");
        Map<String, String> before = graph();
        Mutation.id(merge(source, target));
        assertThat(graph()).isNotEqualTo(before);
        Mutation.id("undoMerge(id: \"" + source + "\")");
        assertThat(graph()).isEqualTo(before);
    }

    @Test
    void some_mentions_go_to_a_new_entity() {
        String one = organization("Mersey Union", "");
        ingest("test:merging:4", "The Mersey Union met.");
        ingest("test:merging:5", "The Mersey Union lost.");
        String mention = GraphQL.send("query($id: ID!) { node(id: $id) { ... on Organization { mentions(first: 1)"
                + " { nodes { id } } } } }", Map.of("id", one)).get("node.mentions.nodes[0].id");
        String other = Mutation.id("splitEntity(id: \"" + one + "\", mentionIds: [\"" + mention
                + "\"], name: \"Mersey Union (club)\")");
        assertThat(entity(one).<Integer>get("node.mentions.totalCount")).isEqualTo(1);
        assertThat(entity(other).<Integer>get("node.mentions.totalCount")).isEqualTo(1);
    }

    @Test
    void what_is_split_off_after_a_merge_gives_the_graph_of_before() {
        String target = organization("Mersham Trust", "");
        String source = organization("Mersham Relief Board", ", aliases: [{name: \"MRB\", kind: ACRONYM}]");
        organization("Merstow Council", "");
        ingest("test:merging:8", "The Mersham Trust met the Merstow Council.\n\nThe Mersham Relief Board met the MRB.");
        ingest("test:merging:9", "The Mersham Relief Board met the Merstow Council.");
        String before = whoIsNamedWhere();
        List<String> mentions = GraphQL
                .send("query($id: ID!) { node(id: $id) { ... on Organization { mentions(first: 9)"
                        + " { nodes { id } } } } }", Map.of("id", source))
                .get("node.mentions.nodes.id");
        Mutation.id(merge(source, target));
        assertThat(whoIsNamedWhere()).isNotEqualTo(before);
        String part = Mutation.id("splitEntity(id: \"" + target + "\", mentionIds: [\""
                + String.join("\", \"", mentions) + "\"], name: \"Mersham Relief Board\", aliases: [\"MRB\"])");
        assertThat(whoIsNamedWhere()).isEqualTo(before);
        ingest("test:merging:10", "The MRB thanked the Mersham Relief Board.");
        assertThat(entity(part).<Integer>get("node.mentions.totalCount")).isEqualTo(mentions.size() + 2);
    }

    /** The graph by names: one that is split off has another id than the one that was merged. */
    private String whoIsNamedWhere() {
        foldAll();
        return table.one("SELECT string_agg(line, E'\\n' ORDER BY line) FROM ("
                + " SELECT concat_ws(' ', 'mention', m.id, e.name) AS line FROM mention m"
                + " JOIN named_entity e ON e.id = m.entity_id"
                + " UNION ALL SELECT concat_ws(' ', 'appearance', p.article_id, e.name, p.mention_count) FROM appearance p"
                + " JOIN named_entity e ON e.id = p.entity_id"
                + " UNION ALL SELECT concat_ws(' ', e.name, c.\"window\", o.name, c.passage_count, c.article_count)"
                + " FROM co_mention c JOIN named_entity e ON e.id = c.entity_id JOIN named_entity o ON o.id = c.other_id"
                + " UNION ALL SELECT concat_ws(' ', 'alias', e.name, a.name) FROM alias a"
                + " JOIN named_entity e ON e.id = a.entity_id WHERE e.merged_into_id IS NULL) line");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        String one = organization("Mercliff", "");
        String part = organization("Mercliff Works", ", parentId: \"" + one + "\"");
        String place = Mutation.id("createPlace(input: {name: \"Mercliff\"})");
        assertThat(Mutation.refusal(merge(one, one))).isEqualTo("INVALID_ARGUMENT targetId");
        assertThat(Mutation.refusal(merge(one, place))).isEqualTo("INVALID_ARGUMENT targetId");
        assertThat(Mutation.refusal(merge(part, one))).isEqualTo("CONFLICT targetId");
        assertThat(Mutation.refusal("undoMerge(id: \"" + one + "\")")).isEqualTo("CONFLICT id");
        ingest("test:merging:11", "The Mercliff Works closed.");
        String mention = GraphQL.send("query($id: ID!) { node(id: $id) { ... on Organization { mentions(first: 1)"
                + " { nodes { id } } } } }", Map.of("id", part)).get("node.mentions.nodes[0].id");
        assertThat(Mutation.refusal("splitEntity(id: \"" + part + "\", mentionIds: [\"" + mention
                + "\"], name: \"Mercliff Mills\", aliases: [\"MM\"])")).isEqualTo("INVALID_ARGUMENT aliases");
    }

    @Test
    void a_merged_entity_is_merged_once() {
        String one = organization("Merdale", "");
        String two = organization("Merdale East", "");
        Mutation.id(merge(two, one));
        assertThat(Mutation.refusal(merge(two, one))).isEqualTo("CONFLICT sourceId");
        assertThat(Mutation.refusal(merge(one, two))).isEqualTo("CONFLICT targetId");
    }

    @Test
    void no_ingest_at_the_same_time_leaves_a_mention_of_the_one_that_goes() throws Exception {
        String target = organization("Mergate Line", "");
        String source = organization("Mergate Ferries", "");
        List<Callable<Void>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String uri = "test:merging:race:" + i;
            all.add(() -> {
                ingest(uri, "The Mergate Ferries met in Oslo.");
                return null;
            });
        }
        all.add(8, () -> {
            Mutation.id(merge(source, target));
            return null;
        });
        ExecutorService pool = Executors.newFixedThreadPool(5);
        try {
            for (Future<Void> done : pool.invokeAll(all)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(entity(source).<Integer>get("node.mentions.totalCount")).isZero();
        assertThat(entity(target).<Integer>get("node.mentions.totalCount")).isEqualTo(16);
    }

    @Test
    void an_accepted_proposal_is_a_merge() {
        ingest("test:merging:6", "Mayor Mette Merstad spoke.");
        ingest("test:merging:7", "Mayor Mette L. Merstad spoke.");
        String proposal = GraphQL.ask("merge/proposals", Map.of("dismissed", false, "first", 100))
                .get("mergeProposals.nodes.find { it.other.name == 'Mette L. Merstad' }.id");
        Mutation.id("acceptMergeProposal(id: \"" + proposal + "\")");
        assertThat(table.one("SELECT t.name FROM named_entity s JOIN named_entity t ON t.id = s.merged_into_id"
                + " WHERE s.name = 'Mette L. Merstad'")).isEqualTo("Mette Merstad");
    }
}
