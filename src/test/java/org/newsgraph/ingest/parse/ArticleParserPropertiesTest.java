package org.newsgraph.ingest.parse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.newsgraph.ingest.parse.ParsedArticle.Metadata;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;
import org.newsgraph.vocabulary.ParagraphRole;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ArticleParserPropertiesTest {
    private static final String[] PIECES = {"date 2024-03-27", "date: never", "headline: ", "headline", "language en",
            "slug a-b", "uri urn:x:1", "By Ana Ruiz", "VILNIUS, March 27 (Agency) -", "Looking Ahead", "Wells?",
            "The council met.", "lower case", "- item", "1. one", "2. two", "> said", ">", "# Title", "## Part ##",
            "####", "====", "---", "* * *", "Q: Why?", "Arsenal 2-1 Chelsea", "multi-", "市议会", "\uFEFF", "\u0000",
            "\uD800", "\uDC00", "😀", " ", "\t", "\u00A0", "\n", "\n\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029",
            "The council met again and again and again. ".repeat(5)};

    @Property
    void no_string_makes_it_fail_or_drop_anything(@ForAll String text) {
        assertThat(kept(parse(text))).isEqualTo(withoutBlanks(text));
    }

    @Property(tries = 3000)
    void no_news_makes_it_fail_or_drop_anything(@ForAll("news") String text) {
        assertThat(kept(parse(text))).isEqualTo(withoutBlanks(text));
    }

    @Property
    void texts_have_neither_blanks_around_them_nor_runs_of_blanks(@ForAll("news") String text) {
        assertThat(texts(parse(text))).allSatisfy(part -> assertThat(part).isNotEmpty()
                .isEqualTo(Blanks.collapse(part, 0, part.length())));
    }

    @Property
    void a_rendered_article_is_read_back(@ForAll("articles") String text) {
        ParsedArticle article = parse(text);
        assertThat(parse(render(article))).isEqualTo(article);
    }

    @Property
    void line_ends_do_not_matter(@ForAll("articles") String text) {
        assertThat(parse(text.replace("\n", "\r\n"))).isEqualTo(parse(text));
    }

    @Provide
    Arbitrary<String> news() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> articles() {
        Arbitrary<List<String>> metadata = Arbitraries
                .of("date: 2024-03-27", "language: en", "headline: Water rationed",
                        "uri: urn:x:1", "category: world")
                .list().uniqueElements().ofMaxSize(5);
        Arbitrary<String> opening = Arbitraries.of("", "By Ana Ruiz\n\n", "Nine wells run dry\n\nBy Ana Ruiz\n\n");
        Arbitrary<String> block = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of("The council\nmet.", "VILNIUS (Reuters) - It rained.",
                        "\"Never,\" she said.", "市议会周二\n批准了预算。")),
                Tuple.of(1, Arbitraries.of("Wells and pipes", "What now?", "## Deep ones")),
                Tuple.of(1, Arbitraries.of("- one", "1) one", "> Never.", "> Never\n> again.")));
        return Combinators.combine(metadata, opening, block.list().ofMinSize(1).ofMaxSize(12))
                .as((run, top, blocks) -> String.join("\n", run) + "\n\n" + top + String.join("\n\n", blocks));
    }

    private static ParsedArticle parse(String text) {
        return new ArticleParser().parse(text);
    }

    private static String render(ParsedArticle article) {
        return sources(article).collect(joining("\n\n"));
    }

    /** All that the article holds, in order: the byline only if the text prints it. */
    private static String kept(ParsedArticle article) {
        return withoutBlanks(sources(article).collect(joining()));
    }

    private static Stream<String> sources(ParsedArticle article) {
        Stream<String> byline = article.value(MetadataKey.BYLINE).isPresent()
                ? Stream.empty()
                : Stream.ofNullable(article.byline());
        return Stream.of(article.metadata().stream().map(Metadata::source).filter(source -> !source.isEmpty()),
                sources(article, role -> role == ParagraphRole.STANDFIRST), byline,
                sources(article, role -> role != ParagraphRole.STANDFIRST)).flatMap(part -> part);
    }

    private static Stream<String> sources(ParsedArticle article, Predicate<ParagraphRole> which) {
        return article.sections().stream().flatMap(section -> Stream.concat(
                Stream.of(section.source()).filter(source -> !source.isEmpty() && which.test(ParagraphRole.BODY)),
                section.paragraphs().stream().filter(paragraph -> which.test(paragraph.role()))
                        .map(ParsedParagraph::source)));
    }

    private static Stream<String> texts(ParsedArticle article) {
        Stream<String> headings = article.sections().stream().map(ParsedSection::heading).filter(h -> h != null);
        Stream<String> paragraphs = article.sections().stream().flatMap(section -> section.paragraphs().stream())
                .map(ParsedParagraph::text);
        return Stream.concat(headings, paragraphs);
    }

    private static String withoutBlanks(String text) {
        StringBuilder rest = new StringBuilder();
        text.chars().filter(c -> !Blanks.isBlank((char) c)).filter(c -> rest.length() > 0 || c != '\uFEFF')
                .forEach(c -> rest.append((char) c));
        return rest.toString();
    }
}
