package org.newsgraph.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Keyed;
import org.newsgraph.testsupport.Mutation;
import org.newsgraph.testsupport.Newsroom;
import org.newsgraph.testsupport.Table;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A merge makes nothing known that readers did not know without it. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MergeOutOfSightTest {
    private static final String BOTH = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { name aliases { name }"
            + " mergedInto { name } } } }";
    private static final String FEED = "query($after: String) { changes(first: 100, after: $after) { nodes { kind"
            + " entity { name mergedInto { name } aliases { name } } } } }";

    @Inject
    Table table;
    @Inject
    CrossReferences crossReferences;

    private String ingest(Map<String, String> article) {
        assertThat((String) Newsroom.ingest(article).get("ingestArticles[0].status")).isIn("CREATED", "REVISED");
        return GlobalId.of("Article",
                Long.parseLong(table.one("SELECT id FROM article WHERE uri = ?", article.get("uri"))));
    }

    private String published(String uri, String category, String text) {
        return ingest(Map.of("uri", uri, "category", category, "text", text));
    }

    private String draft(String uri, String text) {
        return ingest(Map.of("uri", uri, "status", "DRAFT", "text", text));
    }

    private static void edit(String mutation, String article) {
        JsonPath answer = GraphQL.send("mutation { " + mutation + "(id: \"" + article + "\") { status } }", Map.of())
                .json();
        assertThat((Object) answer.get("errors")).as(answer.prettify()).isNull();
    }

    private String person(String name) {
        return GlobalId.of("Person", Long.parseLong(table.one("SELECT id FROM named_entity WHERE name = ?", name)));
    }

    private static void merge(String source, String target) {
        Mutation.id("mergeEntities(sourceId: \"" + source + "\", targetId: \"" + target + "\")");
    }

    private void foldAll() {
        while (crossReferences.fold(50).orElse(0) > 0) {
            // more may wait
        }
    }

    private static GraphQL.Answer nodes(String... ids) {
        return GraphQL.send(BOTH, Map.of("ids", List.of(ids)));
    }

    private static String feed(String after) {
        return GraphQL.send(FEED, Map.of("after", after)).json().prettify();
    }

    private static List<String> peopleFoundBy(String name) {
        return GraphQL.send("query($n: String) { people(filter: {name: $n}) { nodes { name } } }", Map.of("n", name))
                .list("people.nodes.name");
    }

    @Test
    void two_whom_only_a_withheld_article_names_stay_unknown() {
        String article = published("test:sight:1", "sightone", "Oswald Xantheby met Osmund Yarrowby in Oslo.");
        String source = person("Oswald Xantheby");
        String target = person("Osmund Yarrowby");
        assertThat(nodes(source, target).<String>list("nodes.name")).containsExactly("Oswald Xantheby",
                "Osmund Yarrowby");
        edit("withholdArticle", article);
        String before = Changes.end();
        merge(source, target);
        assertThat(nodes(source, target).<Object>list("nodes")).containsExactly(null, null);
        assertThat(feed(before)).doesNotContain("Xantheby", "Yarrowby");
        edit("publishArticle", article);
        assertThat(nodes(source).<String>get("nodes[0].mergedInto.name")).as(nodes(source).json().prettify())
                .isEqualTo("Osmund Yarrowby");
    }

    @Test
    void the_name_of_one_whom_only_a_draft_names_is_an_alias_when_the_draft_is_published() {
        published("test:sight:2", "sighttwo", "Petra Quillvaneby met the council in Oslo.");
        String article = draft("test:sight:3", "Dorothea Nightsecretby was arrested in Oslo.");
        String source = person("Dorothea Nightsecretby");
        String target = person("Petra Quillvaneby");
        String before = Changes.end();
        merge(source, target);
        foldAll();
        assertThat(nodes(source, target).<Object>get("nodes[0]")).isNull();
        assertThat(nodes(target).<List<String>>get("nodes[0].aliases.name")).isEmpty();
        assertThat(peopleFoundBy("Dorothea Nightsecretby")).isEmpty();
        assertThat(feed(before)).doesNotContain("Nightsecret");
        edit("publishArticle", article);
        foldAll();
        assertThat(nodes(target).<List<String>>get("nodes[0].aliases.name")).containsExactly("Dorothea Nightsecretby");
        assertThat(peopleFoundBy("Dorothea Nightsecretby")).containsExactly("Petra Quillvaneby");
    }

    @Test
    void an_old_id_leads_on_while_an_article_that_named_it_is_published() {
        String article = published("test:sight:4", "sightthree", "Rasmus Underhayby met the council in Oslo.");
        published("test:sight:5", "sightthree", "Rikard Overhayby met the council in Oslo.");
        String source = person("Rasmus Underhayby");
        String target = person("Rikard Overhayby");
        String before = Changes.end();
        merge(source, target);
        assertThat(feed(before)).contains("ENTITY_MERGED", "Rasmus Underhayby");
        published("test:sight:4", "sightthree", "Nobody met the council in Oslo.");
        foldAll();
        assertThat(nodes(source).<String>get("nodes[0].mergedInto.name")).isEqualTo("Rikard Overhayby");
        edit("killArticle", article);
        assertThat(nodes(source, target).<Object>get("nodes[0]")).isNull();
        assertThat(feed(before)).doesNotContain("Underhayby");
    }

    @Test
    void an_entry_of_the_directory_leads_on_but_not_to_whom_readers_do_not_know() {
        String article = draft("test:sight:6", "Sigrun Hiddenby met the council in Oslo.");
        String source = Mutation.id("createPerson(input: {name: \"Sigrun Openby\"})");
        merge(source, person("Sigrun Hiddenby"));
        GraphQL.Answer unknown = nodes(source);
        assertThat(unknown.<String>get("nodes[0].name")).isEqualTo("Sigrun Openby");
        assertThat(unknown.<Object>get("nodes[0].mergedInto")).isNull();
        edit("publishArticle", article);
        assertThat(nodes(source).<String>get("nodes[0].mergedInto.name")).as(nodes(source).json().prettify())
                .isEqualTo("Sigrun Hiddenby");
    }

    @Test
    void whom_only_articles_outside_a_product_name_are_not_told_to_be_merged() {
        String before = Changes.end();
        published("test:sight:7", "sightfour", "Quentin Raveldaby met Quincy Torveldaby in Oslo.");
        String source = person("Quentin Raveldaby");
        Keyed inside = Keyed.partnerOf("categories: [\"sightfour\"]");
        Keyed outside = Keyed.partnerOf("categories: [\"sightfive\"]");
        published("test:sight:8", "sightfive", "Thorvald Insideby met the council in Oslo.");
        merge(source, person("Quincy Torveldaby"));
        foldAll();
        Map<String, Object> ids = Map.of("ids", List.of(source, person("Quincy Torveldaby")));
        assertThat(outside.ask(BOTH, ids).<Object>getList("data.nodes")).containsExactly(null, null);
        assertThat(outside.ask(FEED, Map.of("after", before)).prettify()).contains("Insideby")
                .doesNotContain("Raveldaby", "Torveldaby");
        assertThat(outside.get("/entities/" + source + "/graph.gexf", Map.of()).statusCode()).isEqualTo(404);
        JsonPath seen = inside.ask(BOTH, ids);
        assertThat(seen.getString("data.nodes[0].mergedInto.name")).isEqualTo("Quincy Torveldaby");
        assertThat(seen.<String>getList("data.nodes[1].aliases.name")).containsExactly("Quentin Raveldaby");
    }

    @Test
    void of_two_merges_the_last_one_is_looked_at() {
        published("test:sight:9", "sightsix", "Petra Ettleby met the council in Oslo.");
        draft("test:sight:10", "Oswald Toveby met Osmund Treby in Oslo.");
        String first = person("Petra Ettleby");
        String second = person("Oswald Toveby");
        String third = person("Osmund Treby");
        merge(second, third);
        merge(third, first);
        assertThat(nodes(second, third).<Object>list("nodes")).containsExactly(null, null);
    }

    @Test
    void an_alias_that_an_editor_gives_is_known_whatever_texts_use() {
        published("test:sight:11", "sightseven", "Valborg Firstby met the council in Oslo.");
        draft("test:sight:12", "Valborg Otherby met the council in Oslo.");
        String target = person("Valborg Firstby");
        merge(person("Valborg Otherby"), target);
        Mutation.id("updatePerson(id: \"" + target + "\", input: {name: \"Valborg Firstby\","
                + " aliases: [{name: \"Valborg Otherby\"}]})");
        assertThat(nodes(target).<List<String>>get("nodes[0].aliases.name")).containsExactly("Valborg Otherby");
    }

    @Test
    void a_merge_is_not_undone_where_that_would_make_a_name_known() {
        draft("test:sight:13", "Wendel Hiddenby met Wendel Shadowby in Oslo.");
        String source = person("Wendel Hiddenby");
        merge(source, person("Wendel Shadowby"));
        table.update("INSERT INTO named_entity (id, kind, name, name_key, provisional, created_at, updated_at) SELECT"
                + " nextval('named_entity_seq'), kind, name, name_key, true, now(), now() FROM named_entity"
                + " WHERE name = 'Wendel Hiddenby'");
        assertThat(Mutation.refusal("undoMerge(id: \"" + source + "\")")).isEqualTo("CONFLICT id");
        table.update("DELETE FROM named_entity WHERE name = 'Wendel Hiddenby' AND provisional");
        Mutation.id("undoMerge(id: \"" + source + "\")");
        assertThat(nodes(source).<Object>get("nodes[0]")).isNull();
    }

    @Test
    void an_alias_is_known_where_texts_write_the_name_with_signs_that_nobody_sees() {
        published("test:sight:14", "sightnine", "Wilfred Sof\u00ADtlyby met the council in Oslo.");
        published("test:sight:15", "sightnine", "Winston Hardby met the council in Oslo.");
        Keyed partner = Keyed.partnerOf("categories: [\"sightnine\"]");
        String target = person("Winston Hardby");
        merge(person("Wilfred Softlyby"), target);
        foldAll();
        assertThat(nodes(target).<List<String>>get("nodes[0].aliases.name")).containsExactly("Wilfred Softlyby");
        assertThat(peopleFoundBy("Wilfred Softlyby")).containsExactly("Winston Hardby");
        assertThat(partner.ask(BOTH, Map.of("ids", List.of(target))).<String>getList("data.nodes[0].aliases.name"))
                .containsExactly("Wilfred Softlyby");
    }

    private String mention(String article, String person) {
        return GlobalId.of("Mention", Long.parseLong(table.one("SELECT m.id FROM mention m JOIN article a"
                + " ON a.current_revision_id = m.revision_id WHERE a.id = ? AND m.text = ?", Table.key(article),
                person)));
    }

    private static String split(String whole, String mention, String name, String aliases) {
        return "splitEntity(id: \"" + whole + "\", mentionIds: [\"" + mention + "\"], name: \"" + name
                + "\", aliases: ["
                + aliases + "])";
    }

    @Test
    void who_is_split_off_by_mentions_of_a_draft_is_known_when_the_draft_is_published() {
        published("test:sight:16", "sightten", "Selma Wholeby met the council in Oslo.");
        String article = draft("test:sight:17", "Selma Wholeby was arrested in Oslo.");
        Keyed outside = Keyed.partnerOf("categories: [\"sightten\"]");
        String whole = person("Selma Wholeby");
        String before = Changes.end();
        String part = Mutation.id(split(whole, mention(article, "Selma Wholeby"), "Selma Suspectby", ""));
        foldAll();
        assertThat(nodes(part).<Object>get("nodes[0]")).isNull();
        assertThat(peopleFoundBy("Selma Suspectby")).isEmpty();
        assertThat(feed(before)).doesNotContain("Suspectby", "Wholeby", "ENTITY_SPLIT");
        edit("publishArticle", article);
        assertThat(nodes(part).<String>get("nodes[0].name")).isEqualTo("Selma Suspectby");
        assertThat(peopleFoundBy("Selma Suspectby")).containsExactly("Selma Suspectby");
        assertThat(feed(before)).contains("ENTITY_CREATED", "Selma Suspectby");
        assertThat(outside.ask(BOTH, Map.of("ids", List.of(part))).<Object>get("data.nodes[0]")).isNull();
        assertThat(outside.ask(FEED, Map.of("after", before)).prettify()).doesNotContain("Suspectby");
    }

    @Test
    void an_alias_that_goes_to_whom_readers_do_not_know_is_told_as_a_change_of_the_one_that_had_it() {
        String whole = Mutation
                .id("createPerson(input: {name: \"Sigmund Keepby\", aliases: [{name: \"Sigmund Goby\"}]})");
        String article = draft("test:sight:18", "Sigmund Goby met the council in Oslo.");
        String before = Changes.end();
        Mutation.id(split(whole, mention(article, "Sigmund Goby"), "Sigmund Leaveby", "\"Sigmund Goby\""));
        assertThat(feed(before)).contains("ENTITY_CHANGED", "Sigmund Keepby").doesNotContain("Goby", "Leaveby",
                "ENTITY_SPLIT");
    }

    @Test
    void who_is_split_off_by_one_mention_that_readers_see_is_known_at_once() {
        String whole = Mutation.id("createPerson(input: {name: \"Solveig Seenby\"})");
        String article = published("test:sight:19", "sighteleven", "Solveig Seenby met the council in Oslo.");
        String draft = draft("test:sight:20", "Solveig Seenby was arrested in Oslo.");
        String before = Changes.end();
        String part = Mutation.id(split(whole, mention(article, "Solveig Seenby") + "\", \""
                + mention(draft, "Solveig Seenby"), "Solveig Otherby", ""));
        assertThat(nodes(part).<String>get("nodes[0].name")).isEqualTo("Solveig Otherby");
        assertThat(feed(before)).contains("ENTITY_CREATED", "ENTITY_SPLIT", "Solveig Otherby");
    }

    @Test
    void of_one_name_no_second_one_is_split_off_out_of_sight() {
        String article = draft("test:sight:21", "Sverre Samesby met Sylvia Apartby in Oslo.");
        String split = split(person("Sylvia Apartby"), mention(article, "Sylvia Apartby"), "Sverre Samesby", "");
        assertThat(Mutation.refusal(split)).isEqualTo("CONFLICT name");
        Mutation.id("updatePerson(id: \"" + person("Sverre Samesby") + "\", input: {name: \"Sverre Samesby\"})");
        assertThat(nodes(Mutation.id(split)).<Object>get("nodes[0]")).isNull();
    }
}
