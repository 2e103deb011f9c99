package org.newsgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.testsupport.Lighthouse.CATEGORY;
import static org.newsgraph.testsupport.Lighthouse.OPENING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Lighthouse;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a client asks of the search, over {@link Lighthouse}. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchQueryTest {
    private static final Map<String, String> OURS = Map.of("category", CATEGORY);

    @BeforeEach
    void load() {
        Lighthouse.load();
    }

    private static GraphQL.Answer search(String text) {
        return search(Map.of("text", text));
    }

    private static GraphQL.Answer search(Map<String, ?> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.putIfAbsent("filter", OURS);
        return GraphQL.ask("search/search", all);
    }

    /** The highlighted words of the first hit's paragraphs. */
    private static List<String> highlighted(GraphQL.Answer answer) {
        List<String> words = new ArrayList<>();
        answer.<Map<String, Object>>list("search.nodes[0].paragraphs").forEach(hit -> {
            String text = (String) ((Map<?, ?>) hit.get("paragraph")).get("text");
            ((List<?>) hit.get("highlights")).forEach(h -> words
                    .add(text.substring((Integer) ((Map<?, ?>) h).get("start"), (Integer) ((Map<?, ?>) h).get("end"))));
        });
        return words;
    }

    @Test
    void a_word_in_the_headline_weighs_more_than_one_in_the_text() {
        GraphQL.Answer answer = search("lighthouse OR shop");
        assertThat((String) answer.get("search.nodes[0].article.uri")).isEqualTo(OPENING);
        assertThat((Map<?, ?>) answer.get("search.nodes[0].headlineHighlights[0]"))
                .isEqualTo(Map.of("start", 20, "end", 30));
        assertThat((Integer) answer.get("search.totalCount")).isEqualTo(2);
        assertThat(answer.statements()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "lamps | lamps, lamps",
            "lamp closed | closed, lamps, lamps",
            "Trust or shop | Trust, shop",
            "\"sold the lamps\" | sold, the, lamps",
            "well-known | well-known",
            "o'neill | O'Neill's",
            "lamps -thanked | lamps, lamps"})
    void words_phrases_and_operators_highlight_what_is_looked_for(String text, String words) {
        assertThat(highlighted(search(Map.of("text", text, "filter", Map.of("category", CATEGORY, "publishedAt",
                Map.of("since", "1933-01-01T00:00:00Z")))))).containsExactly(words.split(", "));
    }

    @Test
    void accents_and_characters_of_two_code_units_keep_offsets_exact() {
        GraphQL.Answer answer = search(Map.of("text", "möwen verließ", "filter", Map.of("language", "de")));
        assertThat(highlighted(answer)).containsExactly("verließ", "Möwen");
        Map<String, Integer> last = answer.get("search.nodes[0].paragraphs[1].highlights[0]");
        assertThat(last.get("start") - last.get("startCodePoint")).isEqualTo(1);
        assertThat(last.get("end") - last.get("endCodePoint")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Zeljko, Željko", "Željko, Željko", "zeljko grows, Željko", "zeljko grows, grew|growing",
            "Lukasz, Łukasz",
            "strasse, Straße", "straße, Strasse", "'\"Zeljko Sørby\"', Sørby", "'\"Zeljko Sorby\"', Sørby",
            "Zoé, Zoe\u0301",
            "zoe, Zoe\u0301", "Zo\u00eb, Zoe\u0301", "thorlak, \u00DEorl\u00E1k", "\u00FEorlak, \u00DEorl\u00E1k",
            "hawaii, Hawai\u02BBi", "aliyev, \u018Fliyev"})
    void accents_are_no_difference_and_highlights_stand_where_they_stand(String asked, String found) {
        Newsroom.ingest(Map.of("uri", "test:accents", "category", "accents", "headline", "Vines", "text",
                "\uD83D\uDE00 Željko Sørby was growing vines with Łukasz in the Straße, not the Strasse. Zoe\u0301 grew none,"
                        + " nor did \u00DEorl\u00E1k, nor \u018Fliyev in Hawai\u02BBi."));
        GraphQL.Answer answer = search(Map.of("text", asked, "filter", Map.of("category", "accents")));
        assertThat(answer.list("search.nodes.article.uri")).containsExactly("test:accents");
        assertThat(highlighted(answer)).containsAnyOf(found.split("\\|"));
    }

    @Test
    void other_forms_of_a_word_with_accents_are_found_as_it_is_written() {
        Newsroom.ingest(
                Map.of("uri", "test:accents-fr", "category", "accents-fr", "language", "fr", "headline", "Repas",
                        "text", "Les pommes ont été mangées hier."));
        for (String asked : List.of("mangé", "mangée", "mangees", "été mangées")) {
            assertThat(search(Map.of("text", asked, "filter", Map.of("category", "accents-fr", "language", "fr")))
                    .<Integer>get("search.totalCount")).as(asked).isEqualTo(1);
        }
    }

    @Test
    void the_language_of_the_filter_decides_on_other_forms_of_a_word() {
        assertThat(
                (Integer) search(Map.of("text", "mittagen", "filter", Map.of("language", "de", "category", CATEGORY)))
                        .get("search.totalCount"))
                .isEqualTo(1);
        assertThat((Integer) search("mittagen").get("search.totalCount")).isZero();
    }

    @Test
    void a_stop_word_is_found_as_it_stands() {
        assertThat((Integer) search("the").get("search.totalCount")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "- ", "!-", "(-", "\"-", "-a -\"", "or -", "-,-"})
    void however_many_signs_there_are_they_are_not_too_many(String signs) {
        for (String text : List.of(signs.repeat(1000 / signs.length()),
                "lamps " + signs.repeat(994 / signs.length()))) {
            GraphQL.Answer answer = search(text);
            assertThat((Integer) answer.get("search.totalCount")).as(answer.json().prettify()).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"lamps -- thanked,lamps thanked", "lamps --thanked,lamps -thanked", "thanked--lamps,thanked lamps"})
    void dashes_that_exclude_nothing_are_signs_like_others(String text, String plain) {
        assertThat((Integer) search(text).get("search.totalCount")).isEqualTo(search(plain).get("search.totalCount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"🎉", "\"", "- -", "!&|():*<->", "\\", "%"})
    void signs_alone_find_nothing(String text) {
        assertThat((Integer) search(text).get("search.totalCount")).isZero();
    }

    @Test
    void a_thousand_characters_are_a_search() {
        assertThat((Integer) search("𠀀".repeat(1000)).get("search.totalCount")).isZero();
        assertThat((Integer) search("lamp ".repeat(199) + "lamps").get("search.totalCount")).isEqualTo(2);
    }

    /** So many would each take their time, and together longer than a query may. */
    @Test
    void many_exclusions_are_one() {
        String others = IntStream.range(0, 180).mapToObj(i -> "-x" + i).collect(Collectors.joining(" "));
        for (String excluded : List.of("-qx ".repeat(240), others,
                "-or -\"nobody came\" -!! -qx\"qy -- -or -OR -qx|qy")) {
            GraphQL.Answer answer = search("lamps " + excluded);
            assertThat((Integer) answer.get("search.totalCount")).as(answer.json().prettify()).isEqualTo(2);
        }
        assertThat((Integer) search("lamps " + others + " -thanked").get("search.totalCount"))
                .isEqualTo(search("lamps -thanked").get("search.totalCount")).isLessThan(2);
        assertThat((Integer) search("lamps -qx\"or -thanked").get("search.totalCount"))
                .isEqualTo(search("lamps -qx\u3000or -thanked").get("search.totalCount")).isLessThan(2);
        assertThat((Integer) search("lamps -\"thanked nobody\" -nowhere -thanked").get("search.totalCount"))
                .isLessThan(2);
    }

    @Test
    void a_paragraph_of_very_many_words_is_a_hit_like_any_other() {
        String words = IntStream.range(0, 100_000).mapToObj("w%06d"::formatted).collect(Collectors.joining(" "));
        Newsroom.ingest(Map.of("uri", "test:search-long", "category", "search-long", "publicationDate", "1930-01-01",
                "text", words + "."));
        GraphQL.Answer answer = search(Map.of("text", "w000009", "filter", Map.of("category", "search-long")));
        assertThat(highlighted(answer)).containsExactly("w000009");
    }

    @Test
    void pages_of_hits_meet() {
        GraphQL.Answer whole = search("Harrow");
        GraphQL.Answer first = search(Map.of("text", "Harrow", "first", 1));
        GraphQL.Answer rest = search(
                Map.of("text", "Harrow", "first", 5, "after", first.get("search.pageInfo.endCursor")));
        assertThat(rest.list("search.nodes.article.uri"))
                .isEqualTo(whole.list("search.nodes.article.uri").subList(1, 3));
        GraphQL.Answer back = search(
                Map.of("text", "Harrow", "last", 5, "before", rest.get("search.pageInfo.startCursor")));
        assertThat(back.list("search.nodes.article.uri")).isEqualTo(first.list("search.nodes.article.uri"));
    }

    @Test
    void a_cursor_of_another_search_is_refused() {
        String cursor = search("Harrow").get("search.pageInfo.endCursor");
        assertThat(search(Map.of("text", "Trust", "after", cursor)).refusal()).isEqualTo("INVALID_CURSOR after");
    }

    @Test
    void facets_count_the_whole_list_each_in_one_statement() {
        GraphQL.Answer answer = GraphQL.ask("search/facets", Map.of("text", "Harrow", "filter", OURS));
        assertThat(answer.list("search.facets.entities.entity.name")).containsExactly("Harrow Trust");
        assertThat(answer.list("search.facets.entities.count")).containsExactly(3);
        assertThat(answer.list("search.facets.months.month")).containsExactly("1933-06-01", "1931-01-01");
        assertThat(answer.list("search.facets.kinds.count")).contains(3, 2, 1);
        assertThat(answer.list("search.facets.categories.value")).containsExactly(CATEGORY);
        assertThat(answer.statements()).isEqualTo(7);
    }
}
