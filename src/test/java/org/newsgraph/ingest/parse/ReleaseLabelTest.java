package org.newsgraph.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ingest.format.TextBlock;

/** What companies and ministries set above the title of their releases. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReleaseLabelTest {
    private static final String STORY = "Harbour opens new quay\n\nPORT AMBER, March 4 - Boats came in.\n\nMore will come.\n";

    private static ParsedArticle parse(String text) {
        return new ArticleParser().parse(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOR IMMEDIATE RELEASE", "For immediate release:", "PRESS RELEASE", "Media Release",
            "News release", "NEWS RELEASE - March 4, 2025", "For Immediate Release: March 4, 2025", "**PRESS RELEASE**",
            "EMBARGOED UNTIL 00:01 GMT, 6 MARCH 2025", "Embargoed until Thursday 6 March", "UNDER EMBARGO UNTIL NOON",
            "NOT FOR PUBLICATION BEFORE 9 AM", "FOR RELEASE: March 4, 2025", "Pressemitteilung",
            "Communiqu\u00e9 de presse"})
    void a_label_is_not_the_headline_but_what_stands_below_it(String label) {
        ParsedArticle article = parse(label + "\n\n" + STORY);
        assertThat(article.value(MetadataKey.HEADLINE)).contains("Harbour opens new quay");
        assertThat(article.dateline()).isEqualTo("PORT AMBER, March 4");
        assertThat(article.sections()).hasSize(1);
        assertThat(article.sections().get(0).paragraphs()).extracting("role").map(Object::toString)
                .containsExactly("LEAD", "BODY");
    }

    @Test
    void no_blank_line_need_divide_it_from_the_title_nor_from_whom_to_call() {
        ParsedArticle article = parse("FOR IMMEDIATE RELEASE\nMarch 4, 2025\nContact: Ana Ruiz, 555 0100\n" + STORY);
        assertThat(article.value(MetadataKey.HEADLINE)).contains("Harbour opens new quay");
        assertThat(article.metadata().get(0).source()).isEqualTo(
                "FOR IMMEDIATE RELEASE\nMarch 4, 2025\nContact: Ana Ruiz, 555 0100\nHarbour opens new quay");
        assertThat(article.notes()).extracting("code").containsOnly("ABOVE_TITLE");
        assertThat(article.notes()).extracting("message").map(Object::toString).last().asString()
                .endsWith("Contact: Ana Ruiz, 555 0100");
    }

    @Test
    void a_byline_below_the_title_is_one() {
        assertThat(parse("PRESS RELEASE\n\nHarbour opens new quay\n\nBy Ana Ruiz\n\nBoats came in.").byline())
                .isEqualTo("By Ana Ruiz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Press release row splits council", "Embargo ends in tears", "EMBARGO ENDS IN TEARS",
            "Hold the front page", "Not for publication, she said", "For release from jail he waits",
            "News alert system fails", "Media statements pile up"})
    void a_title_that_begins_alike_is_a_title(String title) {
        assertThat(parse(title + "\n\nThe council met on Tuesday and agreed.").value(MetadataKey.HEADLINE))
                .contains(title);
    }

    @Test
    void a_title_behind_a_label_of_its_own_is_the_headline() {
        assertThat(parse("PRESS RELEASE\n\nEU: Ministers agree on fish\n\nThe council met. It agreed.")
                .value(MetadataKey.HEADLINE)).contains("EU: Ministers agree on fish");
    }

    @Test
    void without_a_title_below_it_the_label_is_a_paragraph_and_not_the_lead() {
        ParsedArticle article = parse("FOR IMMEDIATE RELEASE\n\nThe council met. It agreed.");
        assertThat(article.value(MetadataKey.HEADLINE)).isEmpty();
        assertThat(article.sections().get(0).paragraphs()).extracting("text")
                .containsExactly("FOR IMMEDIATE RELEASE", "The council met. It agreed.");
        assertThat(article.sections().get(0).paragraphs()).extracting("role").map(Object::toString)
                .containsExactly("BODY", "LEAD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EMBARGOED UNTIL 00:01 GMT, THURSDAY 6 MARCH 2025         | 2025-03-06T00:01:00Z
            Embargoed until 6 March 2025 at 00.01hrs                 | 2025-03-06T00:01:00Z
            EMBARGOED UNTIL 9:00 AM ET, MARCH 6, 2025                | 2025-03-06T14:00:00Z
            Embargoed for release until March 6th, 2025, 9 a.m. EST  | 2025-03-06T14:00:00Z
            NOT FOR PUBLICATION BEFORE 6 March 2025                  | 2025-03-06T00:00:00Z
            EMBARGO UNTIL 2025-03-06T09:00+02:00                     | 2025-03-06T07:00:00Z
            FOR RELEASE ON Thursday, March 6, 2025 at 10:30 p.m. UTC | 2025-03-06T22:30:00Z
            EMBARGOED UNTIL 00:01 ON 6 MARCH 2030                    | 2030-03-06T00:01:00Z
            EMBARGOED UNTIL 9:00 AM MARCH 6, 2030                    | 2030-03-06T09:00:00Z
            EMBARGOED UNTIL 9:00 AM WEDNESDAY, MARCH 6, 2030         | 2030-03-06T09:00:00Z
            EMBARGOED UNTIL 00:01 HRS ON THE 6TH OF MARCH 2030       | 2030-03-06T00:01:00Z
            EMBARGOED UNTIL NOON 6 MARCH 2030                        | 2030-03-06T12:00:00Z
            Embargoed until 12 noon GMT on 6 March 2030              | 2030-03-06T12:00:00Z
            EMBARGOED UNTIL 00:01, 6 March 2030 CET                  | 2030-03-05T23:01:00Z
            EMBARGOED UNTIL 12:01AM 6 March 2030 AEDT                | 2030-03-05T13:01:00Z
            EMBARGOED UNTIL 00:01 6 March 2030 +05:30                | 2030-03-05T18:31:00Z
            EMBARGOED UNTIL 9 am 6 March 2030 EST                    | 2030-03-06T14:00:00Z
            EMBARGOED UNTIL 9 am, March 6, 2030 (EST)                | 2030-03-06T14:00:00Z
            EMBARGOED UNTIL AFTER 9 am 6 March 2030                  | 2030-03-06T09:00:00Z
            EMBARGOED FOR RELEASE AT 9AM 6 MARCH 2030                | 2030-03-06T09:00:00Z
            EMBARGO 00:01 GMT 6 MARCH 2030                           | 2030-03-06T00:01:00Z
            *** EMBARGOED UNTIL 00:01 GMT, 6 MARCH 2030 ***          | 2030-03-06T00:01:00Z
            [EMBARGOED UNTIL 9 A.M. 6 MARCH 2030]                    | 2030-03-06T09:00:00Z
            STRICTLY UNDER EMBARGO - 00:01 6 March 2030              | 2030-03-06T00:01:00Z
            EMBARGO LIFTS 6 MARCH 2030                               | 2030-03-06T00:00:00Z
            Embargo lifts at 9 a.m. on 6 March 2030                  | 2030-03-06T09:00:00Z
            MEDIA EMBARGO: 6 MARCH 2030                              | 2030-03-06T00:00:00Z
            EMBARGO: not for publication before 9 AM 6 March 2030    | 2030-03-06T09:00:00Z
            Embargo date: 6 March 2030                               | 2030-03-06T00:00:00Z
            EMBARGOED NEWS RELEASE - 6 MARCH 2030                    | 2030-03-06T00:00:00Z
            FOR RELEASE 10:00 A.M. (EST), WEDNESDAY, MARCH 6, 2030   | 2030-03-06T15:00:00Z
            This report is embargoed until 9 am on 6 March 2030.     | 2030-03-06T09:00:00Z
            All material in this release is embargoed until 6 March 2030 | 2030-03-06T00:00:00Z
            This press release is embargoed until 6 March 2030.      | 2030-03-06T00:00:00Z
            PLEASE NOTE: EMBARGO UNTIL 6 MARCH 2030                  | 2030-03-06T00:00:00Z
            EMBARGOED TO 00:01 6 MARCH 2030                          | 2030-03-06T00:01:00Z
            NOT FOR PUBLICATION OR BROADCAST BEFORE 6 MARCH 2030     | 2030-03-06T00:00:00Z
            Not to be used before 6 March 2030                       | 2030-03-06T00:00:00Z
            DO NOT USE BEFORE 6 MARCH 2030                           | 2030-03-06T00:00:00Z
            EMBARGO - NOT FOR PUBLICATION UNTIL 6 MARCH 2030         | 2030-03-06T00:00:00Z
            DO NOT PUBLISH BEFORE 6 MARCH 2030                       | 2030-03-06T00:00:00Z
            Press release \u2013 embargoed until 6 March 2030        | 2030-03-06T00:00:00Z
            PRESS RELEASE (EMBARGOED UNTIL 9 AM, 6 MARCH 2030)       | 2030-03-06T09:00:00Z
            ATTENTION: EMBARGOED UNTIL 6 MARCH 2030                  | 2030-03-06T00:00:00Z
            > EMBARGOED UNTIL 6 MARCH 2030                           | 2030-03-06T00:00:00Z
            \uff25\uff2d\uff22\uff21\uff32\uff27\uff2f\uff25\uff24 UNTIL 6 MARCH 2030 | 2030-03-06T00:00:00Z
            EM\u00adBARGOED UNTIL 6 MARCH 2030                       | 2030-03-06T00:00:00Z
            \u200bEMBARGOED UNTIL 6 MARCH 2030                       | 2030-03-06T00:00:00Z
            """)
    void the_moment_from_which_it_may_be_used_is_its_embargo(String label, String end) {
        assertThat(parse(label + "\n\n" + STORY).value(MetadataKey.EMBARGO)).contains(end);
        assertThat(parse(label + "\n\nThe council met. It agreed.").value(MetadataKey.EMBARGO)).contains(end);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            SPERRFRIST: 6. M\u00e4rz 2030, 10 Uhr                         | 2030-03-06T10:00:00Z
            Sperrfrist: 06.03.2030, 10:00 Uhr                         | 2030-03-06T10:00:00Z
            Sperrfrist bis Mittwoch, 6. M\u00e4rz 2030, 10.30 Uhr         | 2030-03-06T10:30:00Z
            Sendesperrfrist: 6. M\u00e4rz 2030, 10 Uhr                    | 2030-03-06T10:00:00Z
            Es gilt das gesprochene Wort! Sperrfrist: 6. M\u00e4rz 2030, 10 Uhr | 2030-03-06T10:00:00Z
            SOUS EMBARGO STRICT JUSQU'AU 6 MARS 2030 A 10H            | 2030-03-06T10:00:00Z
            Information sous embargo jusqu'au 6 mars 2030, 10h        | 2030-03-06T10:00:00Z
            EMBARGO BIS 6.3.2030 UM 10 UHR                            | 2030-03-06T10:00:00Z
            Pressemitteilung - Sperrfrist: 6. M\u00e4rz 2030, 10 Uhr      | 2030-03-06T10:00:00Z
            EMBARGO JUSQU'AU 6 MARS 2030 \u00c0 10H                       | 2030-03-06T10:00:00Z
            EMBARGO JUSQU\u2019AU 1ER MARS 2030 A 10H30                   | 2030-03-01T10:30:00Z
            Sous embargo jusqu'au 6 mars 2030 \u00e0 10 heures            | 2030-03-06T10:00:00Z
            Embargo : mercredi 6 mars 2030, 10h                       | 2030-03-06T10:00:00Z
            EMBARGADO HASTA EL 6 DE MARZO DE 2030                     | 2030-03-06T00:00:00Z
            Bajo embargo hasta las 10:00 del 6 de marzo de 2030       | 2030-03-06T10:00:00Z
            EMBARGO FINO AL 6 MARZO 2030 ORE 10                       | 2030-03-06T10:00:00Z
            SOB EMBARGO AT\u00c9 6 DE MAR\u00c7O DE 2030 \u00c0S 10H               | 2030-03-06T10:00:00Z
            Onder embargo tot 6 maart 2030 10.00 uur                  | 2030-03-06T10:00:00Z
            EMBARGO TILL 6 MARS 2030 KL 10.00                         | 2030-03-06T10:00:00Z
            EMBARGO 6.3.2030 klo 10.00 asti                           | 2030-03-06T10:00:00Z
            EMBARGO DO 6 MARCA 2030, GODZ. 10.00                      | 2030-03-06T10:00:00Z
            \u042d\u041c\u0411\u0410\u0420\u0413\u041e \u0414\u041e 10:00 6 \u041c\u0410\u0420\u0422\u0410 2030 | 2030-03-06T10:00:00Z
            """)
    void so_it_is_in_other_languages(String label, String end) {
        assertThat(parse(label + "\n\n" + STORY).value(MetadataKey.EMBARGO)).contains(end);
        assertThat(parse(label + "\n\n" + STORY).value(MetadataKey.HEADLINE)).contains("Harbour opens new quay");
        assertThat(parse("Quay opens\n" + label + "\n\nBoats came in.").value(MetadataKey.EMBARGO)).contains(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sperrfrist bis 6. M\u00e4rz, 10 Uhr", "Achtung Sperrfrist: Montag 10 Uhr", "SPERRFRIST",
            "Sperrfrist: Redebeginn - Es gilt das gesprochene Wort", "GESPERRT BIS 6. M\u00c4RZ 2030, 24 UHR",
            "SOUS EMBARGO", "SOUS EMBARGO JUSQU'AU JEUDI 6 MARS, PARIS", "EMBARGADO HASTA EL LUNES",
            "EMBARGO TOT EN MET 6 MAART 2030", "NE PAS DIFFUSER", "Sperrfrist: 6. M\u00e4rz 2030 Ende der Rede",
            "EMBARGO: NOT FOR PUBLICATION BEFORE 6AM MONDAY", "Embargo: not for publication", "HOLD FOR RELEASE",
            "E M B A R G O E D", "EMBARGOED PRESS RELEASE", "Embargoed copy", "FOR RELEASE 9 AM FRIDAY",
            "DO NOT PUBLISH", "NOT TO BE PUBLISHED UNTIL NOON FRIDAY", "EMBARGO LIFTS FRIDAY",
            "UNDER AN EMBARGO UNTIL 9 AM", "EMBARGOED UNTIL PRESENTATION AT THE CONGRESS"})
    void what_says_in_other_words_that_it_is_held_is_noted(String label) {
        ParsedArticle article = parse(label + "\n\n" + STORY);
        assertThat(article.value(MetadataKey.EMBARGO)).isEmpty();
        assertThat(article.notes()).extracting("code").containsExactly("UNCLEAR_EMBARGO");
    }

    @Test
    void a_label_in_brackets_behind_the_title_counts_and_the_title_stays_one() {
        ParsedArticle article = parse(
                "Harbour opens new quay (EMBARGOED until 6 March 2030)\n\nBoats came in. It rained.");
        assertThat(article.value(MetadataKey.EMBARGO)).contains("2030-03-06T00:00:00Z");
        assertThat(article.value(MetadataKey.HEADLINE))
                .contains("Harbour opens new quay (EMBARGOED until 6 March 2030)");
        assertThat(HeldLabel.endInBrackets("Harbour opens - EMBARGOED UNTIL 6 MARCH 2030")).isEqualTo("6 MARCH 2030");
        assertThat(HeldLabel.endInBrackets("Oil - embargoed for decades - flows")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMBARGOED UNTIL NOON", "EMBARGOED UNTIL 6 MARCH", "EMBARGOED UNTIL 25:00, 6 MARCH 2025",
            "UNDER EMBARGO UNTIL 9 AM", "EMBARGOED UNTIL AFTER 6 MARCH 2030", "FOR RELEASE AFTER 6 March 2030",
            "EMBARGOED UNTIL COB 6 March 2030", "EMBARGOED UNTIL EVENING 6 March 2030", "EMBARGOED FOR 6 MARCH",
            "EMBARGOED UNTIL 13:00 AM 6 MARCH 2030", "EMBARGOED UNTIL 9 AM EST 6 MARCH 2030 GMT",
            "EMBARGOED UNTIL MIDNIGHT 6 MARCH 2030", "Embargoed until Thursday", "HOLD UNTIL FRIDAY", "EMBARGOED",
            "Embargoed until Thursday 6 March, Brussels", "Strictly embargoed until 6 March (Stockholm)",
            "Embargoed until Friday the 6th of March for print", "Embargoed until March 6, Brussels",
            "UNDER EMBARGO", "Strictly embargoed", "NOT FOR IMMEDIATE RELEASE", "NOT FOR PUBLICATION",
            "Embargoed until the start of the press conference at 10:00 on 6 March 2030"})
    void a_moment_that_cannot_be_told_is_noted(String label) {
        ParsedArticle article = parse(label + "\n\n" + STORY);
        assertThat(article.value(MetadataKey.EMBARGO)).isEmpty();
        assertThat(article.notes()).extracting("code").containsExactly("UNCLEAR_EMBARGO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Embargo: 60 years of sanctions on Cuba", "Embargo: 5 things to know",
            "Hold: 3 players for Sunday",
            "Hold until dawn: 5 films", "Embargo until 1996 shaped the island", "Embargo: May says no",
            "EMBARGO: 60 YEARS OF SANCTIONS", "Under embargo", "For use on Sunday: 5 recipes", "Embargo 2030",
            "Embargoed for decades, 12 files show a war", "Embargoed for 3 decades, files show a war",
            "EMBARGOED FOR 30 YEARS, FILES SHOW A WAR",
            "Not for release until 2031: the prisoners who wait", "Embargoed until May, the report names names",
            "NOT FOR DISTRIBUTION IN THE UNITED STATES", "Embargo ends Friday", "Embargo lifted on Friday",
            "Do not publish and be damned", "Not to be missed: 5 films", "Hold: Mars rover sends pictures",
            "Press release row: embargo broken", "Embargoed material leaked",
            "FOR RELEASE FRIDAY, HOSTAGES WAIT", "All oil is embargoed until Iran yields", "This is embargoed wine",
            "Attention: hold the line", "Confidential: embargo memo shows split",
            "Sperrfrist f\u00fcr Arbeitslose verl\u00e4ngert", "SPERRFRIST: WAS ARBEITSLOSE WISSEN M\u00dcSSEN",
            "Embargo at 60", "Gesperrt ab Montag", "Embargo am Montag",
            "Embargo del 6 de marzo", "Embargado en marzo de 2020", "Sperrfrist bei K\u00fcndigung: 5 Tipps",
            "GESPERRT BIS MONTAG: A7 BEI HAMBURG",
            "Embargado el sueldo de un ministro", "EMBARGADO HASTA MARZO EL SUELDO DEL MINISTRO", "Sous embargo",
            "Sous embargo depuis le 6 mars, l'Iran plie", "Embargo sur le p\u00e9trole : ce qui change le 6 mars",
            "Embargo do petr\u00f3leo: 5 perguntas", "No publicar en domingo: el debate",
            "Non pubblicare: il caso del 6 marzo 2020",
            "All arms sales to the country are embargoed until 31 December 2027.",
            "All crude is under embargo until March", "This year's wine is under embargo until Thursday",
            "These islands are under embargo until 2031-01-01", "Embargo lifted on 5 March 2025",
            "Embargo ended in March 2026", "Gesperrt bis 31. Dezember 2026", "Gesperrt bis Mai 2027", "Embargo bis Mai",
            "DO NOT USE", "Do not use before reading: heater recalled",
            "Embargo hasta marzo", "Embargo ab Montag"})
    void ordinary_titles_hold_nothing_back(String title) {
        assertThat(HeldLabel.end(title)).isNull();
        assertThat(HeldLabel.endBelow(title, true)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Embargo: 60 years of sanctions on Cuba", "Hold: 3 players for Sunday",
            "Embargo: May says no",
            "EMBARGO: 60 YEARS OF SANCTIONS"})
    void such_a_title_is_the_headline(String title) {
        ParsedArticle article = parse(title + "\n\nThe council met on Tuesday and agreed.");
        assertThat(article.value(MetadataKey.HEADLINE)).contains(title);
        assertThat(article.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Embargo: noon 6 March 2030", "EMBARGO: 12:00 GMT, 6 MARCH 2030"})
    void a_key_with_a_capital_may_say_it_in_words(String line) {
        assertThat(parse(line + "\n\n" + STORY).value(MetadataKey.EMBARGO)).contains("2030-03-06T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Harbour opens new quay\nEMBARGOED UNTIL 00:01 GMT, 6 MARCH 2030\n\nBoats came in.",
            "Harbour opens new quay\n\nBy Ana Ruiz\n\nEmbargoed until 00:01, 6 March 2030\n\nBoats came in.",
            "# Embargoed until 00:01, 6 March 2030\n\nBoats came in.",
            "Quay opens\nEMBARGO: 00:01 GMT, 6 MARCH 2030\n\nBoats came in.",
            "Quay opens\n\nEmbargo 00:01 GMT 6 March 2030\n\nBoats came in.",
            "NOT FOR IMMEDIATE RELEASE\nEMBARGOED UNTIL 00:01 6 MARCH 2030\n\nHarbour opens new quay\n\nBoats came in.",
            "EMBARGOED UNTIL 6 MARCH 2030\nNot for broadcast before 00:01 6 March 2030\n\nQuay opens\n\nBoats came in."})
    void the_label_may_stand_below_the_title_or_beside_another(String text) {
        assertThat(parse(text).value(MetadataKey.EMBARGO)).contains("2030-03-06T00:01:00Z");
        assertThat(parse(text).notes()).isEmpty();
    }

    @Test
    void of_two_labels_the_one_that_cannot_be_read_is_noted_too() {
        assertThat(parse("EMBARGOED UNTIL 6 MARCH 2030\nNOT FOR BROADCAST BEFORE FRIDAY\n\n" + STORY).notes())
                .extracting("code").containsExactly("UNCLEAR_EMBARGO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quay opens\n\nThe report on the quay and on all that was built beside it was\n"
            + "embargoed until Thursday. Boats came in.",
            "Quay opens\n\nThe report was held back by an\n"
                    + "embargo until 6 March 2030\n\nBoats came in.",
            "Quay opens\n\n\\EMBARGOED UNTIL FRIDAY\n\nBoats came in.",
            "Quay opens\n\nEmbargo until noon\n\nBoats came in.", "Quay opens\n\nUnder embargo\n\nBoats came in."})
    void running_text_is_no_label(String text) {
        assertThat(parse(text).notes()).isEmpty();
        assertThat(parse(text).value(MetadataKey.EMBARGO)).isEmpty();
    }

    @Test
    void a_text_with_marked_blocks_may_have_one_too() {
        ParsedArticle read = MarkedText.read(List.of(new TextBlock(TextBlock.Kind.HEADING, 1, "Quay opens"),
                new TextBlock(TextBlock.Kind.PARAGRAPH, 0, "EMBARGOED UNTIL 00:01 GMT, 6 MARCH 2030"),
                new TextBlock(TextBlock.Kind.PARAGRAPH, 0, "Boats came in.")));
        assertThat(read.value(MetadataKey.EMBARGO)).contains("2030-03-06T00:01:00Z");
        assertThat(read.sections().get(0).paragraphs()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU: Ministers agree on fish", "MINISTER: We have agreed.",
            "(Corrects the number of boats)"})
    void a_title_or_a_speaker_below_a_label_is_not_lost(String line) {
        ParsedArticle article = parse("PRESS RELEASE\n\n" + line + "\n\nBackground\n\nBoats came in. More will come.");
        assertThat(article.value(MetadataKey.HEADLINE).orElse("none")).isNotEqualTo("Background");
        assertThat(article.value(MetadataKey.HEADLINE).orElse("") + article.sections()).contains(line);
    }

    @Test
    void many_groups_below_a_long_one_take_no_time() {
        String text = "PRESS RELEASE\n\n" + ".".repeat(1_000_000) + "\n\n" + "a\n\n".repeat(300_000);
        assertThat(Duration.ofNanos(nanos(() -> parse(text)))).isLessThan(Duration.ofSeconds(20));
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    @Test
    void it_is_written_so_that_it_stays_a_paragraph() {
        ParsedArticle article = parse("headline: Quay\n\nPRESS RELEASE\n\n# Harbour opens new quay\n\nBoats came in.");
        String written = ArticlePrinter.print(Map.of(), article.sections());
        assertThat(parse(written).sections()).extracting("heading").containsExactly(null, "Harbour opens new quay");
    }
}
