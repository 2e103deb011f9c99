package org.newsgraph.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;
import org.newsgraph.vocabulary.ParagraphRole;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read as the same article. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticlePrinterTest {
    private static final String[] TRICKY = {"Looking Ahead", "Wells?", "By Ana Ruiz", "By Friday", "date 2024-03-27",
            "language en", "- item", "1. one", "12. April", "\u2013 dash", "> said", ">5,000 dead", "# Title", "#tag",
            "## Part ##", "* * *", "====", "**Wells**", "__x__", "\\ slash", "\\slash", "Q: Why?", "C #", "市议会",
            "VILNIUS, March 27 (Agency) - The council met.", "Arsenal 2-1 Chelsea", "See www.example.org",
            "The council met.", "lower case", "headline inflation rose", "EU: Ministers agree", "Date: 2024-03-27",
            "9.02pm GMT"};

    @Property(tries = 3000)
    void paragraphs_and_headings_stay_what_they_are(@ForAll("sections") List<ParsedSection> sections) {
        assertThat(structure(new ArticleParser().parse(ArticlePrinter.print(Map.of(), sections)).sections()))
                .isEqualTo(structure(sections));
    }

    @Property(tries = 3000)
    void what_was_read_once_is_written_and_read_again(@ForAll("news") String text) {
        ParsedArticle first = new ArticleParser().parse(text);
        ParsedArticle again = new ArticleParser().parse(ArticlePrinter.print(values(first), first.sections()));
        assertThat(structure(again.sections())).isEqualTo(structure(first.sections()));
        assertThat(values(again)).isEqualTo(values(first));
        assertThat(again.dateline()).isEqualTo(first.dateline());
    }

    @Test
    void items_that_do_not_look_like_one_stay_what_they_are() {
        List<ParsedSection> sections = List.of(new ParsedSection("Wells", 1,
                List.of(item("5. five"), item("9. nine"), item("More of the ninth"), item("\u2013 one dash"),
                        body("7. No"),
                        body("\\ 5. five"), item("\\server"), item("- plain"), item("* * *"))));
        String printed = ArticlePrinter.print(Map.of(), sections);
        assertThat(structure(new ArticleParser().parse(printed).sections())).isEqualTo(structure(sections));
        assertThat(printed).contains("\n\\ 5. five\n", "\n- plain\n", "\n\\7. No\n");
    }

    @Test
    void numbers_and_dashes_beside_others_need_no_backslash() {
        assertThat(ArticlePrinter.print(Map.of(), List.of(new ParsedSection("Wells", 1,
                List.of(item("1. one"), item("2. two"), item("\u2013 a"), item("\u2013 b"), item("7) seven"))))))
                .doesNotContain("\\");
    }

    @Test
    void a_standfirst_is_printed_where_it_stood() {
        String text = "headline: Wells run dry\n\nThe mayor blames the heat.\n\nBy Ana Ruiz\n\nThe wells ran dry.\n";
        ParsedArticle read = new ArticleParser().parse(text);
        assertThat(ArticlePrinter.print(values(read), read.sections())).isEqualTo(text);
    }

    @Test
    void what_the_format_cannot_say_of_an_article_is_left_out() {
        assertThat(ArticlePrinter.print(Map.of(MetadataKey.URI, "no uri", MetadataKey.SLUG, "Not a slug"),
                List.of(section(null, "The wells ran dry.")))).isEqualTo("The wells ran dry.\n");
    }

    @Provide
    Arbitrary<List<ParsedSection>> sections() {
        Arbitrary<String> block = Arbitraries.of(TRICKY);
        Arbitrary<ParsedSection> section = Combinators
                .combine(block.filter(heading -> !heading.startsWith("\\ ")), Arbitraries.integers().between(1, 5),
                        block.list().ofMaxSize(4))
                .as((heading, level, texts) -> new ParsedSection(heading, level,
                        texts.stream().map(text -> text.hashCode() % 2 == level % 2 ? body(text) : item(text))
                                .toList()));
        return section.list().ofMinSize(1).ofMaxSize(5).map(ArticlePrinterTest::fromTheHighest);
    }

    @Provide
    Arbitrary<String> news() {
        return Arbitraries
                .oneOf(Arbitraries.of(TRICKY), Arbitraries.of("\n", "\n\n", " ", "headline: ", "Two lines\nof text."))
                .list().ofMaxSize(20).map(all -> String.join("", all));
    }

    private static List<ParsedSection> fromTheHighest(List<ParsedSection> sections) {
        int highest = sections.stream().mapToInt(ParsedSection::level).min().orElse(1);
        return sections.stream()
                .map(s -> new ParsedSection(s.heading(), s.level() - highest + 1, s.paragraphs())).toList();
    }

    private static ParsedSection section(String heading, String... texts) {
        return new ParsedSection(heading, 1, List.of(texts).stream().map(ArticlePrinterTest::body).toList());
    }

    private static ParsedParagraph body(String text) {
        return new ParsedParagraph(text, ParagraphRole.BODY);
    }

    private static ParsedParagraph item(String text) {
        return new ParsedParagraph(text, ParagraphRole.LIST_ITEM);
    }

    private static List<List<String>> structure(List<ParsedSection> sections) {
        return sections.stream().map(section -> Stream.concat(
                Stream.of(section.level() + " " + section.heading()),
                section.paragraphs().stream().map(p -> p.role() + " " + p.text())).toList()).toList();
    }

    private static Map<MetadataKey, String> values(ParsedArticle article) {
        Map<MetadataKey, String> values = new EnumMap<>(MetadataKey.class);
        for (MetadataKey key : MetadataKey.values()) {
            article.value(key).ifPresent(value -> values.put(key, value));
        }
        if (article.byline() != null) {
            values.put(MetadataKey.BYLINE, article.byline());
        }
        return values;
    }
}
