package org.newsgraph.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.newsgraph.vocabulary.ParagraphRole.BODY;
import static org.newsgraph.vocabulary.ParagraphRole.LEAD;
import static org.newsgraph.vocabulary.ParagraphRole.LIST_ITEM;
import static org.newsgraph.vocabulary.ParagraphRole.QUOTE;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ingest.parse.ParsedArticle.Metadata;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;

class ArticleParserTest {
    private static final String LONG_SENTENCE = "The council of Port Amber met again on Tuesday, and "
            + "again and ".repeat(16)
            + "then it rested.";

    @Test
    void a_lead_may_follow_the_date_on_its_line() {
        ParsedArticle article = parse(Samples.HARBOUR);
        assertThat(article.metadata()).containsExactly(new Metadata(MetadataKey.DATE, "2024-03-27", "date 2024-03-27"));
        assertThat(article.sections().get(0)).isEqualTo(
                new ParsedSection(null, 1, List.of(new ParsedParagraph(Samples.LEAD, LEAD))));
    }

    @Test
    void a_short_line_standing_alone_heads_a_section() {
        assertThat(parse(Samples.HARBOUR).sections()).extracting(ParsedSection::heading, ParsedSection::level)
                .containsExactly(tuple(null, 1), tuple("Securing the Harbour's Wells", 1),
                        tuple("Looking Ahead: Rain, Pipes, and Patience", 1));
    }

    @Test
    void everything_that_the_format_knows_is_read() {
        ParsedArticle article = parse(Samples.FULL);
        assertThat(article.metadata()).hasSize(7);
        assertThat(article.byline()).isEqualTo("By Ana Ruiz and J. P. Ortega, Staff Writers");
        assertThat(article.dateline()).isEqualTo("PORT AMBER, March 27 (Agency)");
        assertThat(article.notes()).isEmpty();
        assertThat(paragraphs(article)).extracting(ParsedParagraph::role).containsExactly(LEAD, LIST_ITEM, LIST_ITEM,
                QUOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uFEFF", "\r\n\r\n", "\t\u00A0\u2028\u2029\u0085"})
    void a_blank_text_has_no_sections(String blank) {
        assertThat(parse(blank).sections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u0085", "\r\r\n"})
    void every_line_end_ends_a_line(String lineEnd) {
        assertThat(parse("\uFEFF" + Samples.FULL.replace("\n", lineEnd))).isEqualTo(parse(Samples.FULL));
    }

    @Test
    void a_paragraph_separator_divides_paragraphs() {
        assertThat(texts("One is here.\u2029Two is there.")).containsExactly("One is here.", "Two is there.");
    }

    @Test
    void hard_wrapped_lines_are_one_paragraph() {
        assertThat(texts("The council\r\n  met on\tTuesday\u00A0and \r\nWednesday.")).containsExactly(
                "The council met on Tuesday and Wednesday.");
    }

    @Test
    void a_word_broken_at_its_hyphen_is_mended() {
        assertThat(texts("A multi-\nfaceted plan for the two-\nand three-year terms - \nnot more.")).containsExactly(
                "A multi-faceted plan for the two- and three-year terms - not more.");
    }

    @Test
    void ideographic_lines_are_joined_without_a_blank() {
        assertThat(texts("市议会周二\n批准了预算。")).containsExactly("市议会周二批准了预算。");
    }

    @Test
    void long_lines_that_end_sentences_are_paragraphs() {
        assertThat(texts(LONG_SENTENCE + "\n" + LONG_SENTENCE)).containsExactly(LONG_SENTENCE, LONG_SENTENCE);
    }

    @Test
    void a_short_line_between_long_lines_is_a_heading() {
        assertThat(parse(LONG_SENTENCE + "\nWells\n" + LONG_SENTENCE).sections()).extracting(ParsedSection::heading)
                .containsExactly(null, "Wells");
    }

    @Test
    void a_heading_may_stand_right_above_its_paragraph() {
        ParsedArticle article = parse(
                "It rained.\n\nWells and pipes\nThe council has sent engineers to all of the wells,\n"
                        + "and they report next week.");
        assertThat(article.sections()).extracting(ParsedSection::heading).containsExactly(null, "Wells and pipes");
    }

    @Test
    void a_heading_may_stand_right_above_its_list() {
        ParsedArticle article = parse("It rained.\n\nKey points\n- Wells are dry\n- Rain is far");
        assertThat(article.sections()).extracting(ParsedSection::heading).containsExactly(null, "Key points");
    }

    @Test
    void indented_lines_open_paragraphs() {
        assertThat(texts("The council met.\n   It rested\nfor a day.\n   It met again.")).containsExactly(
                "The council met.", "It rested for a day.", "It met again.");
    }

    @Test
    void a_title_before_the_first_paragraph_is_the_headline() {
        ParsedArticle article = parse("Council approves budget\n\nBy Ana Ruiz\n\nThe council agreed.");
        assertThat(article.metadata()).containsExactly(
                new Metadata(MetadataKey.HEADLINE, "Council approves budget", "Council approves budget"));
        assertThat(article.byline()).isEqualTo("By Ana Ruiz");
        assertThat(paragraphs(article)).containsExactly(new ParsedParagraph("The council agreed.", LEAD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU: Ministers agree on fish", "Q&A: What the port deal means",
            "UK: Rail strike called off"})
    void a_label_in_capitals_does_not_keep_a_title_from_being_the_headline(String title) {
        assertThat(parse(title + "\n\nThe ministers met.").value(MetadataKey.HEADLINE)).contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOST: Good evening\n\nRUIZ: Good evening.", "Q: Why now?\n\nA: It was time.",
            "EU: They have agreed.\n\nNobody else has.", "TRUMP: We will build it\n\nHe said so on Monday."})
    void who_says_something_at_the_start_is_no_title(String text) {
        assertThat(parse(text).value(MetadataKey.HEADLINE)).isEmpty();
    }

    @Test
    void a_number_at_the_start_of_wrapped_text_is_no_time() {
        assertThat(paragraphs(parse("2,000\nPeople came to the harbour, and\nleft."))).hasSize(1);
    }

    @Test
    void the_time_above_what_is_reported_live_is_a_paragraph() {
        assertThat(paragraphs(parse("8.47pm GMT\nThe bill falls, and with it\nthe minister.")))
                .extracting(ParsedParagraph::text)
                .containsExactly("8.47pm GMT", "The bill falls, and with it the minister.");
    }

    @Test
    void what_stands_between_title_and_byline_is_the_standfirst() {
        ParsedArticle article = parse("Council approves budget\n\nAfter a long night.\n\nBy Ana Ruiz\n\nIt agreed.");
        assertThat(article.value(MetadataKey.STANDFIRST)).contains("After a long night.");
    }

    @Test
    void a_line_between_a_given_headline_and_a_byline_is_the_standfirst() {
        ParsedArticle article = parse("headline: Budget\n\nA long night\n\nBy Ana Ruiz\n\nIt agreed.");
        assertThat(article.value(MetadataKey.STANDFIRST)).contains("A long night");
        assertThat(article.byline()).isEqualTo("By Ana Ruiz");
    }

    @Test
    void a_first_line_under_a_given_headline_is_a_heading_and_leaves_no_lead() {
        ParsedArticle article = parse("headline: Budget\n\nA long night\n\nThe council agreed.");
        assertThat(article.sections()).containsExactly(new ParsedSection("A long night", 1,
                List.of(new ParsedParagraph("The council agreed.", BODY))));
    }

    @Test
    void a_title_that_repeats_the_headline_is_no_heading() {
        ParsedArticle article = parse("headline: Budget passed\n\nBUDGET PASSED\n\nThe council agreed.");
        assertThat(article.notes()).extracting("code", "offset").containsExactly(tuple("DUPLICATE_KEY", 25));
        assertThat(paragraphs(article)).containsExactly(new ParsedParagraph("The council agreed.", LEAD));
    }

    @Test
    void points_above_the_lead_leave_it_the_lead() {
        assertThat(paragraphs(parse("- Wells are dry\n- Rain is far\n\nThe council met.")))
                .extracting(ParsedParagraph::role).containsExactly(LIST_ITEM, LIST_ITEM, LEAD);
    }

    @Test
    void a_dateline_alone_is_no_lead() {
        ParsedArticle article = parse("VILNIUS, March 27 (Agency) -\n\nThe council met.");
        assertThat(article.dateline()).isEqualTo("VILNIUS, March 27 (Agency)");
        assertThat(paragraphs(article)).extracting(ParsedParagraph::role).containsExactly(BODY, LEAD);
    }

    @Test
    void markdown_headings_have_levels_and_keep_their_marks_in_the_source() {
        assertThat(parse("It rained.\n\n## Wells ##\nDry.\n\n### Deep ones\n\nDrier.").sections())
                .extracting(ParsedSection::heading, ParsedSection::level, ParsedSection::source).containsExactly(
                        tuple(null, 1, ""), tuple("Wells", 1, "## Wells ##"), tuple("Deep ones", 2, "### Deep ones"));
    }

    @Test
    void an_underlined_line_is_a_heading() {
        assertThat(parse("It rained.\n\nWells\n=====\nDry.\n\nDeep ones\n-----\nDrier.").sections())
                .extracting(ParsedSection::heading, ParsedSection::level, ParsedSection::source).containsExactly(
                        tuple(null, 1, ""), tuple("Wells", 1, "Wells\n====="),
                        tuple("Deep ones", 2, "Deep ones\n-----"));
    }

    @Test
    void list_items_are_paragraphs_with_their_marks() {
        assertThat(texts("The plan:\n• wells,\n  nine of them\n• pipes\n\n1. first\n2. second\n1) third"))
                .containsExactly(
                        "The plan:", "• wells, nine of them", "• pipes", "1. first", "2. second", "1) third");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. FC Union won\nthe cup.", "The mayor's speech lasted until\n12. April was cold.",
            "He went to London\n- the capital - by train."})
    void a_sentence_may_start_like_a_list_item(String text) {
        assertThat(paragraphs(parse(text))).extracting(ParsedParagraph::role).containsExactly(LEAD);
    }

    @Test
    void quotations_show_their_words_and_keep_their_marks_in_the_source() {
        assertThat(paragraphs(parse("She said:\n> We will\n> > not run dry.\n>\n> Ever.\n\n>5,000 people came.")))
                .containsExactly(
                        new ParsedParagraph("She said:", LEAD),
                        new ParsedParagraph("We will not run dry.", QUOTE, "> We will\n> > not run dry.\n>"),
                        new ParsedParagraph("Ever.", QUOTE, "> Ever."),
                        new ParsedParagraph(">5,000 people came.", BODY));
    }

    @Test
    void turns_of_speech_are_paragraphs() {
        assertThat(texts("Q: Will it\nrain?\nA: No.")).containsExactly("Q: Will it rain?", "A: No.");
    }

    @Test
    void questions_and_answers_are_no_headings() {
        assertThat(parse("Q. And the minister\n\nA. She left.\n\nQ. Why\n\nA. No one knows.").sections()).hasSize(1);
    }

    @Test
    void a_title_that_says_other_than_the_sender_is_a_heading() {
        ParsedArticle article = new ArticleParser().parse("Background of the Dispute\n\nIt is old.", "Port drags on");
        assertThat(article.sections()).extracting(ParsedSection::heading).containsExactly("Background of the Dispute");
        assertThat(new ArticleParser().parse("Port Drags On\n\nIt is old.", "Port drags on").sections())
                .extracting(ParsedSection::heading).containsOnlyNulls();
    }

    @Test
    void a_bold_line_of_its_own_may_be_a_heading() {
        assertThat(parse("It rained.\n\n**A Promise Kept**\n\nDry.\n\n**Nobody** knows **why**\n\nWet.").sections())
                .extracting(ParsedSection::heading, ParsedSection::source)
                .containsExactly(tuple(null, ""), tuple("A Promise Kept", "**A Promise Kept**"));
    }

    @Test
    void dashes_open_list_items_if_there_are_several() {
        assertThat(texts("The plan:\n\u2013 wells\n\u2013 pipes")).containsExactly("The plan:", "\u2013 wells",
                "\u2013 pipes");
        assertThat(texts("The plan\n\u2013 wells \u2013 failed.")).hasSize(1);
        assertThat(paragraphs(parse("The plan\n\u2013 wells \u2013 failed.\n\n\u2013 pipes")))
                .extracting(ParsedParagraph::role).doesNotContain(LIST_ITEM);
    }

    @Test
    void a_dash_in_wrapped_text_makes_no_list_of_another() {
        assertThat(paragraphs(parse("The plan\n\u2013 wells \u2013 failed.\n\n\u2013 pipes"))).extracting(
                ParsedParagraph::role).containsExactly(LEAD, BODY);
    }

    @Test
    void rows_of_a_table_are_paragraphs_and_no_lead() {
        ParsedArticle article = parse("Rovers win\n\nRovers FC 10 7 2 1 23\nCity 10 6 3 1 21\n\nRovers stay on top.");
        assertThat(paragraphs(article)).extracting(ParsedParagraph::text, ParsedParagraph::role).containsExactly(
                tuple("Rovers FC 10 7 2 1 23", BODY), tuple("City 10 6 3 1 21", BODY),
                tuple("Rovers stay on top.", LEAD));
    }

    @Test
    void scores_and_lines_between_bars_are_rows_too() {
        assertThat(texts(
                "Results\n\nRovers 2 City 1\nUnited 0 Orle Town 0\nAmber 3 Kirk 3 (aet; Kirk won 5-4)\n\nIt rained."))
                .containsExactly("Rovers 2 City 1", "United 0 Orle Town 0", "Amber 3 Kirk 3 (aet; Kirk won 5-4)",
                        "It rained.");
        assertThat(texts("Shares fell.\n\n| Stock | Close |\n| Orle | 88.10 |")).containsExactly("Shares fell.",
                "| Stock | Close |", "| Orle | 88.10 |");
    }

    @Test
    void the_names_of_columns_are_no_heading_but_a_title_above_rows_is() {
        assertThat(parse("It rained.\n\nPos Team P W D L Pts\n1 Rovers 36 22 8 6 74\n2 City 36 21 6 9 69\n\nDry.")
                .sections()).hasSize(1);
        assertThat(parse("It rained.\n\nPremier Division\n1 Rovers 36 22 8 6 74\n2 City 36 21 6 9 69\n\nDry.")
                .sections()).extracting(ParsedSection::heading).containsExactly(null, "Premier Division");
    }

    @Test
    void a_title_above_rows_may_have_as_many_words_as_they() {
        assertThat(parse("It rained.\n\nRetail sales by month\nJanuary 2.1 3.4 5.0\nFebruary 2.0 3.1 4.9\n\nDry.")
                .sections()).extracting(ParsedSection::heading).containsExactly(null, "Retail sales by month");
        assertThat(parse("It rained.\n\nPremier League Top Scorers\nQuell 21 18 3\nVelkos 20 17 3\n\nDry.").sections())
                .extracting(ParsedSection::heading).containsExactly(null, "Premier League Top Scorers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rovers stay top\nBy Anna Keller\n29 November 2026\n\nText.",
            "Rovers stay top\n\nBy Anna Keller\nOrle Correspondent\n29 November 2026\n\nText.",
            "Rovers stay top\nBy Anna Keller\nOrle\n\nText."})
    void a_title_and_a_byline_in_short_lines_are_no_list(String text) {
        ParsedArticle article = parse(text);
        assertThat(article.metadata()).extracting(Metadata::value).contains("Rovers stay top");
        assertThat(article.byline()).isEqualTo("By Anna Keller");
    }

    @Test
    void lines_of_a_script_without_capitals_are_joined() {
        assertThat(texts("Soup.\n\nฝนตก\nแดดออก\nลมแรง\n\nFry it.")).hasSize(3);
    }

    @Test
    void whoever_asks_by_name_is_no_heading() {
        assertThat(parse("She won.\n\nAbara: And the title?\n\nTan-Quell: Ask me later.").sections()).hasSize(1);
        assertThat(parse("She won.\n\nAfter Orle: And the title?\n\nIt is open.").sections()).hasSize(2);
    }

    @Test
    void an_answer_on_the_next_line_is_a_paragraph() {
        assertThat(texts("She won.\n\nQ. Will you go back?\nA. My mother\nwould like that."))
                .containsExactly("She won.", "Q. Will you go back?", "A. My mother would like that.");
    }

    @Test
    void a_list_without_marks_keeps_its_lines() {
        assertThat(texts("Soup.\n\n200g red lentils\n1 onion, chopped\n2 tbsp olive oil\n\nFry it.")).containsExactly(
                "Soup.", "200g red lentils", "1 onion, chopped", "2 tbsp olive oil", "Fry it.");
        assertThat(texts("It\nRained in\nOrle.")).containsExactly("It Rained in Orle.");
    }

    @Test
    void what_stands_in_brackets_alone_is_no_lead() {
        assertThat(paragraphs(parse("(Applause)\n\nThe motion was carried."))).extracting(ParsedParagraph::role)
                .containsExactly(BODY, LEAD);
    }

    @Test
    void what_a_fact_check_looks_at_is_its_lead() {
        assertThat(
                parse("CLAIM: A video shows the mayor.\n\nIt does not.").sections().get(0).paragraphs().get(0).role())
                .isEqualTo(LEAD);
    }

    private static ParsedArticle parse(String text) {
        return new ArticleParser().parse(text);
    }

    private static List<ParsedParagraph> paragraphs(ParsedArticle article) {
        return article.sections().stream().flatMap(section -> section.paragraphs().stream()).toList();
    }

    private static List<String> texts(String text) {
        return paragraphs(parse(text)).stream().map(ParsedParagraph::text).toList();
    }
}
