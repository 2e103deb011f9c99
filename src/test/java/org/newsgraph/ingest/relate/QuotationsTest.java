package org.newsgraph.ingest.relate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.ingest.resolve.Marked;
import org.newsgraph.ingest.resolve.ResolvedMention;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuotationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"\"It is over,\" [p Anna Keller] said.|said",
            "\"It is over,\" said [p Anna Keller].|said",
            "“It is over,” said the mayor, [p Anna Keller].|said", "[p Anna Keller] told them: \"It is over\".|told",
            "«It is over», said [p Anna Keller].|said", "„It is over“, said [p Anna Keller].|said",
            "'It is over,' added [p Anna Keller].|added", "\"It is over,\" [p Anna Keller], the mayor, said.|said",
            "\"It is over,\" said [o Acme] director [p Anna Keller].|said",
            "According to [p Anna Keller], \"It is over\".|according to", "[p Anna Keller]: \"It is over.\"|",
            "[p Anna Keller], who also warned: \"It is over.\"|warned",
            "[p Anna Keller] of the [o Institute] said: \"It is over.\"|said"})
    void the_speaker_stands_beside_the_verb(String text, String verb) {
        assertThat(found(text)).containsExactly("Anna Keller " + verb + " «It is over»");
    }

    @Test
    void an_organization_speaks_for_itself() {
        assertThat(found("\"We are ready,\" [o NATO] said in a statement."))
                .containsExactly("NATO said «We are ready»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"It is over now,\" a friend of [p Anna Keller] said.",
            "\"It is over now,\" said a spokesman for [p Anna Keller].",
            "\"It is over now,\" she said of [p Anna Keller].",
            "[p Anna Keller] met [p Maria Lopez]. \"It is over now,\" she said.",
            "[p John Brown] left. \"It is over now,\" she said."})
    void a_speaker_who_is_not_sure_is_nobody(String text) {
        assertThat(found(text)).singleElement().asString().startsWith("? said");
    }

    @Test
    void a_pronoun_means_the_one_person_whom_it_fits() {
        assertThat(found("[p Anna Keller] met [p John Brown]. \"It is over,\" she said."))
                .containsExactly("Anna Keller said «It is over»");
    }

    @Test
    void somebody_named_in_the_words_does_not_speak_them() {
        assertThat(found("[p Anna Keller] smiled. \"[p Olga Quell] wrote poems,\" she said."))
                .containsExactly("Anna Keller said «Olga Quell wrote poems»");
    }

    @Test
    void an_office_alone_speaks_where_one_person_holds_it() {
        assertThat(found("Inspector [p Anna Keller] came. \"It is over,\" the inspector said."))
                .containsExactly("the inspector said «It is over»");
    }

    @Test
    void a_quotation_behind_an_attributed_one_has_its_speaker() {
        assertThat(found("\"It is over,\" [p Anna Keller] said. \"We won.\""))
                .containsExactly("Anna Keller said «It is over»", "Anna Keller null «We won»");
    }

    @Test
    void words_that_go_on_in_the_next_paragraph_keep_their_speaker() {
        Marked article = Marked.article("[p Anna Keller] said: “It is over.", "“We won.”");
        List<FoundQuotation> found = Quotations.in(article.text(), article.all());
        assertThat(found).extracting(FoundQuotation::continuation).containsExactly(false, true);
        assertThat(found).extracting(FoundQuotation::speaker).containsExactly(0, 0);
    }

    @Test
    void a_quotation_within_a_quotation_is_a_part_of_it() {
        assertThat(found("“She said ‘no,’ twice,” [p Anna Keller] said."))
                .containsExactly("Anna Keller said «She said ‘no,’ twice»");
    }

    @Test
    void a_quotation_may_end_with_another() {
        assertThat(found("“He said to me, ‘You will see,’” [p Anna Keller] went on, “and I saw.”"))
                .containsExactly("Anna Keller went on «He said to me, ‘You will see,’»",
                        "Anna Keller went on «and I saw»");
    }

    @Test
    void words_that_somebody_else_speaks_do_not_go_on() {
        assertThat(found("\"It is over,\" said [p Anna Keller]. \"Nonsense\", said [p Paul Quell]."))
                .containsExactly("Anna Keller said «It is over»");
    }

    @Test
    void a_word_that_the_same_speaker_adds_goes_on() {
        assertThat(found("\"It is over,\" said [p Anna Keller]. \"Nonsense\", she added."))
                .containsExactly("Anna Keller said «It is over»", "Anna Keller null «Nonsense»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[p Anna Keller] went on trial for \"gross and wilful neglect\".",
            "[p Anna Keller] goes on tour with \"brave and merry men\"."})
    void whoever_goes_on_something_says_nothing(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[p Anna Keller] went on: \"It is over.\"", "\"It is over,\" [p Anna Keller] went on.",
            "[p Anna Keller] went on, \"It is over.\""})
    void whoever_goes_on_speaks(String text) {
        assertThat(found(text)).containsExactly("Anna Keller went on «It is over»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[p Anna Keller] said the film \"Night Train\" was long.",
            "The 6\" pipe of [p Anna Keller] broke.",
            "The dogs' and cats' home was [p Anna Keller]'s.", "The so-called \"expert\" left.",
            "A mark \"that is never closed, [p Anna Keller] said."})
    void marks_around_other_things_quote_nothing(String text) {
        assertThat(found(text)).isEmpty();
    }

    private static List<String> found(String... blocks) {
        Marked article = Marked.article(blocks);
        List<ResolvedMention> mentions = article.all();
        return Quotations.in(article.text(), mentions).stream().map(quotation -> {
            String words = article.text().blocks().get(quotation.block()).text().substring(quotation.start(),
                    quotation.end());
            String speaker = quotation.speaker() < 0 ? "?" : mentions.get(quotation.speaker()).mention().text();
            return speaker + " " + quotation.verb() + " «" + words.replaceAll("[.,]$", "") + "»";
        }).toList();
    }
}
