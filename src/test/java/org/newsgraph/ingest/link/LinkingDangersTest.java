package org.newsgraph.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.directory.popolo.PopoloFile;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.detect.NameKeys;
import org.newsgraph.ingest.link.LinkDecision.Ambiguous;
import org.newsgraph.ingest.link.LinkDecision.Linked;
import org.newsgraph.ingest.memory.MemoryDirectory;
import org.newsgraph.ingest.resolve.ArticleResolver;
import org.newsgraph.ingest.resolve.ResolvedMention;

/** Names that mislead. The directory is {@code popolo/dangers.popolo.json}; the first mention is the one in question. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinkingDangersTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
    private static MemoryDirectory directory;

    @BeforeAll
    static void read() throws PopoloFile.Unreadable {
        directory = MemoryDirectory.fromPopolo(List.of(Path.of("src/test/resources/popolo/dangers.popolo.json")));
    }

    /** The id of what the first mention is linked to, {@code ?} for an ambiguous one, {@code -} for any other. */
    private static String first(String marked) {
        Marked article = Marked.of(marked);
        KnownNames known = directory.known(NameKeys.of(article.text()));
        List<ResolvedMention> resolved = new ArticleResolver().resolve(article.text(), article.mentions(), known);
        DirectoryLinker linker = new DirectoryLinker();
        LinkContext context = directory.context(linker.contenders(resolved, known).entities());
        LinkDecision decision = linker.link(new LinkInput(article.text(), TODAY, resolved, known, context))
                .get(resolved.get(0).chain());
        if (decision instanceof Linked linked) {
            return directory.identifier(linked.entityId());
        }
        return decision instanceof Ambiguous ? "?" : "-";
    }

    @ParameterizedTest
    @ValueSource(strings = {"[P Smith] left.", "[P Mr Smith] and [P Wendy Jones] left.", "[P Adam Smith] left.",
            "[P Smith] came after [P Adam Smith].", "[P Johnson] spoke in the [L US]."})
    void a_surname_that_is_an_alias_names_nobody(String text) {
        assertThat(first(text)).isEqualTo("-");
    }

    @Test
    void two_of_one_full_name_are_told_apart_by_what_they_belong_to() {
        assertThat(first("[P David Scott] spoke.")).isEqualTo("?");
        assertThat(first("[P David Scott] spoke for the [O Bank of England].")).isEqualTo("scott-banker");
        assertThat(first("[P David Scott] scored twice for [O Velford City].")).isEqualTo("scott-player");
        assertThat(first("[P David Scott] of the [O Bank of England] saw [O Velford City].")).isEqualTo("?");
    }

    @Test
    void initials_and_generations_may_be_left_out() {
        assertThat(first("[P Bob Casey] voted.")).isEqualTo("bob-casey");
        assertThat(first("[P Robert Casey] voted.")).isEqualTo("bob-casey");
        assertThat(first("[P Robert P. Casey Jr.] voted.")).isEqualTo("bob-casey");
        assertThat(first("[P Robert Q. Casey] voted.")).isEqualTo("-");
    }

    @Test
    void other_initials_are_another_person() {
        assertThat(first("[P George W. Bush] spoke.")).isEqualTo("george-w");
        assertThat(first("[P George Bush] spoke.")).isEqualTo("?");
        assertThat(first("[P Tom B. Scott] spoke.")).isEqualTo("-");
    }

    @Test
    void nobody_of_history_is_in_the_news_unless_the_text_tells_of_the_time() {
        assertThat(first("[P John Adams] opened a shop.")).isEqualTo("?");
        assertThat(first("[P John Adams] took office in 1797.")).isEqualTo("john-adams");
        assertThat(first("[P John Quincy Adams] took office in 1825.")).isEqualTo("-");
    }

    @Test
    void somebody_abroad_is_not_the_namesake_at_home() {
        assertThat(first("[P Mike Johnson] met reporters.")).isEqualTo("mike-johnson");
        assertThat(first("[P Mike Johnson] spoke in the [L US].")).isEqualTo("mike-johnson");
        assertThat(first("[P Mike Johnson] spoke in [L New Zealand].")).isEqualTo("?");
    }

    @Test
    void the_words_before_a_name_say_whose_it_is() {
        assertThat(first("New Zealand minister [P Mike Johnson] flew to the [L US].")).isEqualTo("?");
        assertThat(first("American politician [P Mike Johnson] flew to [L Norway].")).isEqualTo("?");
        assertThat(first("US Representative [P Mike Johnson] flew to [L Norway].")).isEqualTo("mike-johnson");
    }

    @Test
    void georgia_is_a_country_or_a_state() {
        assertThat(first("It rained in [L Georgia].")).isEqualTo("?");
        assertThat(first("It rained in [L Georgia], most of all in [L Tbilisi].")).isEqualTo("georgia");
        assertThat(first("It rained in [L Georgia], most of all in [L Atlanta].")).isEqualTo("us-georgia");
        assertThat(first("[L Georgia] signed a treaty with the [L US].")).isEqualTo("?");
    }

    @Test
    void washington_is_a_state_a_city_or_somebody() {
        assertThat(first("[L Washington] is quiet.")).isEqualTo("?");
        assertThat(first("[P Washington] is quiet.")).isEqualTo("-");
        assertThat(first("[L Washington, D.C.] is quiet.")).isEqualTo("washington-dc");
    }

    @Test
    void what_stands_behind_a_town_says_which_it_is() {
        assertThat(first("[L Halifax] is quiet.")).isEqualTo("halifax");
        assertThat(first("[L Halifax], [L West Yorkshire], is quiet.")).isEqualTo("?");
        assertThat(first("[L Paris], [L Texas], is quiet.")).isEqualTo("?");
        assertThat(first("[L Dayton], [L Ohio], is quiet.")).isEqualTo("dayton");
        assertThat(first("[L Halifax], [L Armley] and [L Orle] are quiet.")).isEqualTo("halifax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Flights to mainland [L Jordan] were cut, not those to the rest of [L Jordan].",
            "Mainland [L Jordan] is quiet, as [L Jordan] said.", "A shop in Little [L Jordan] closed.",
            "The streets of Old [L Halifax] were empty."})
    void a_part_or_a_namesake_of_a_place_is_not_the_place(String text) {
        assertThat(first(text)).isEqualTo("?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fighting in northern [L Jordan] went on.", "New [L Jordan] rules were set.",
            "Police Find Old [L Jordan] Coin", "He left for [L Jordan], not for mainland [L Halifax]."})
    void a_place_is_linked_where_the_word_before_it_only_says_where_in_it(String text) {
        assertThat(first(text)).isEqualTo("jordan");
    }

    @Test
    void another_campus_is_another_university() {
        assertThat(first("The [O University of Orle] is old.")).isEqualTo("orle-university");
        assertThat(first("The [O University of Orle] at Dunvar is new.")).isEqualTo("?");
    }

    @Test
    void a_name_that_every_country_has_makes_no_new_entry() {
        assertThat(first("The [O Constitutional Court] met.")).isEqualTo("-");
    }

    @Test
    void a_person_with_a_places_name_is_no_place() {
        assertThat(first("[P Paris Hilton] sang.")).isEqualTo("-");
        assertThat(first("[P Jordan] scored.")).isEqualTo("-");
        assertThat(first("[L Jordan] closed its border.")).isEqualTo("jordan");
    }

    @Test
    void congress_and_labour_belong_to_the_country_of_the_article() {
        assertThat(first("[O Congress] met.")).isEqualTo("?");
        assertThat(first("[O Congress] met in the [L US].")).isEqualTo("us-congress");
        assertThat(first("[O Congress] won most seats in [L India].")).isEqualTo("inc");
        assertThat(first("[O Labour] met.")).isEqualTo("?");
        assertThat(first("[O Labour] won in the [L UK].")).isEqualTo("labour-uk");
        assertThat(first("[O Labour] won in [L New Zealand].")).isEqualTo("labour-nz");
    }

    @Test
    void every_country_has_a_ministry_of_defence() {
        assertThat(first("The [O Ministry of Defence] spoke.")).isEqualTo("?");
        assertThat(first("The [O Ministry of Defence] spoke in the [L UK].")).isEqualTo("mod-uk");
        assertThat(first("The [O Ministry of Defence] in [L Russia] answered the [L UK].")).isEqualTo("?");
        assertThat(first("The Russian [O Ministry of Defence] answered the [L UK].")).isEqualTo("?");
        assertThat(first("The British [O Ministry of Defence] answered [L Russia].")).isEqualTo("mod-uk");
    }

    @Test
    void initials_of_several_bodies_need_a_hint() {
        assertThat(first("The [O ABC] said so.")).isEqualTo("?");
        assertThat(first("The [O ABC] said so in [L Australia].")).isEqualTo("abc-au");
        assertThat(first("The [O BBC] said so.")).isEqualTo("bbc");
        assertThat(first("The [O Velkos Authority] ([O PA]) said so.")).isEqualTo("-");
    }

    @Test
    void the_bank_is_the_one_that_the_article_names() {
        assertThat(first("[O The Bank] raised rates.")).isEqualTo("?");
        assertThat(first("The [O Bank of England] raised rates.")).isEqualTo("boe");
    }

    @Test
    void a_town_is_not_its_club() {
        assertThat(first("[L Velford] is quiet.")).isEqualTo("velford");
        assertThat(first("[O Velford] won.")).isEqualTo("city-club");
        assertThat(first("[O Belgium] won.")).isNotEqualTo("belgium");
    }

    @Test
    void a_man_is_not_his_company() {
        assertThat(first("[P Ford] spoke.")).isEqualTo("-");
        assertThat(first("[O Ford] cut jobs.")).isEqualTo("ford");
    }

    @Test
    void a_legal_form_may_be_left_out_but_not_changed() {
        assertThat(first("[O Acme Industries] cut jobs.")).isEqualTo("acme-ltd");
        assertThat(first("[O Acme Industries Limited] cut jobs.")).isEqualTo("acme-ltd");
        assertThat(first("[O Acme Industries GmbH] cut jobs.")).isEqualTo("-");
    }

    @Test
    void spellings_of_one_name_are_one() {
        assertThat(first("It rained in [L St. Peter Port].")).isEqualTo("st-peter");
        assertThat(first("The [O US Department of Defence] spoke.")).isEqualTo("pentagon");
        assertThat(first("[L U.S.] troops left.")).isEqualTo("us");
    }

    @Test
    void a_building_stands_for_the_body_in_it_only_by_a_long_name() {
        assertThat(first("He left the [L White House].")).isEqualTo("white-house");
        assertThat(first("He left the [L Pentagon].")).isNotEqualTo("pentagon");
    }
}
