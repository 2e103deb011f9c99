package org.newsgraph.ingest.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.text.ArticleText;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

/** What the rules over the whole text add to the model. */
class WholeTextRulesTest {
    private static final Lexicon LEXICON = Lexicon.builtIn();

    @Test
    void titles_and_possessives_are_outside_a_name() {
        assertThat(names(Texts.paragraphs("President Anna Velkos’s plan failed.")))
                .containsExactly("PERSON Anna Velkos");
    }

    @Test
    void a_nationality_is_no_name() {
        assertThat(names(Texts.paragraphs("Later Baltic journalists and Eastern European voters met."))).isEmpty();
    }

    @Test
    void a_heading_word_that_the_text_writes_small_is_no_name() {
        assertThat(names(Texts.headed("Strengthening NATO's Eastern Flank",
                "They talked about Eastern Europe and the eastern flank.")))
                .containsExactly("ORGANIZATION NATO", "PLACE Eastern Europe");
    }

    @Test
    void the_surname_of_a_person_is_that_person() {
        assertThat(names(Texts.paragraphs("Anna Velkos spoke.", "A plan by Velkos failed.")))
                .containsExactly("PERSON Anna Velkos", "PERSON Velkos");
    }

    @Test
    void a_long_name_and_its_initials_are_two_names() {
        assertThat(names(Texts.paragraphs("The Velkos Trade Forum (VTF) met. The VTF voted.")))
                .containsExactly("ORGANIZATION Velkos Trade Forum", "ORGANIZATION VTF", "ORGANIZATION VTF");
    }

    @Test
    void ranks_before_a_name_and_honours_behind_it_are_outside() {
        assertThat(names(Texts.paragraphs("Cllr Anna Velkos met DI Whitlock and John Pryce KC on Monday.")))
                .containsExactly("PERSON Anna Velkos", "PERSON Whitlock", "PERSON John Pryce");
    }

    @Test
    void a_place_whose_last_word_may_end_a_bodys_name_is_a_place() {
        assertThat(names(Texts.paragraphs("They had left the Soviet Union for the West Bank.")))
                .containsExactly("PLACE Soviet Union", "PLACE West Bank");
    }

    @Test
    void a_college_bears_the_name_of_its_town() {
        assertThat(names(Texts.paragraphs("She studied at King's College London and at Trinity College Dublin.")))
                .containsExactly("ORGANIZATION King's College London", "ORGANIZATION Trinity College Dublin");
    }

    @Test
    void a_bodys_name_goes_on_behind_and_and_of() {
        assertThat(names(Texts.paragraphs("The Department of Health and Human Services called the Police Service of"
                + " Northern Ireland.", "They disagreed with the Food and Drug Administration.")))
                .containsExactly("ORGANIZATION Department of Health and Human Services",
                        "ORGANIZATION Police Service of Northern Ireland", "ORGANIZATION Food and Drug Administration");
    }

    @Test
    void a_month_may_be_a_surname() {
        assertThat(names(Texts.paragraphs("Councillor Fiona March has met Mark in March.", "Karen May said no.")))
                .contains("PERSON Fiona March", "PERSON Karen May")
                .doesNotContain("PERSON Mark March");
    }

    @Test
    void a_dukes_place_is_a_place() {
        assertThat(names(Texts.paragraphs("The Archbishop of York and the Duke of Sussex attended the service.")))
                .doesNotContain("PERSON of Sussex").contains("PLACE Sussex");
    }

    @Test
    void letters_of_rank_behind_a_name_are_no_state() {
        KnownName carolina = Texts.alias(1, EntityKind.PLACE, "South Carolina", "SC", AliasKind.ACRONYM);
        assertThat(new TrainedDetector().detect(Texts.paragraphs("Counsel Tom Harlow, SC, had been to SC."),
                KnownNames.of(List.of(carolina)))).extracting(DetectedMention::text)
                .containsExactly("Tom Harlow", "SC");
    }

    @Test
    void a_storm_a_handle_and_a_treaty_name_nobody_and_no_place() {
        assertThat(names(Texts.paragraphs("Hurricane Larry hit Bremerhaven. Larry was the third, @OrleWeather said. "
                + "The Paris Agreement was signed in Paris."))).containsExactly("PLACE Bremerhaven", "PLACE Paris");
    }

    @Test
    void partners_joined_by_a_sign_are_a_firm() {
        assertThat(names(Texts.paragraphs("Counsel from Kirkham & Ellery and the firm St. James, Pruitt & Cole LLP met "
                + "Anna Velkos."))).containsExactly("ORGANIZATION Kirkham & Ellery",
                        "ORGANIZATION St. James, Pruitt & Cole LLP", "PERSON Anna Velkos");
    }

    @Test
    void a_legal_form_proves_a_company() {
        assertThat(names(Texts.paragraphs("Thyssen-Velmark AG fell.")))
                .containsExactly("ORGANIZATION Thyssen-Velmark AG");
    }

    @Test
    void letters_behind_those_who_compete_are_countries() {
        assertThat(names(Texts.paragraphs("1. Anna Velkos (FRA) 7.42", "2. Tom Harlow (POL) 7.50",
                "3. Jane Quell (ESP) 7.61"))).contains("PLACE FRA", "PLACE POL", "PLACE ESP");
    }

    @Test
    void a_club_is_called_by_its_last_word() {
        assertThat(names(Texts.paragraphs("Blackwater Rovers beat Ipswich Town 2-1 on Saturday, and the Rovers manager "
                + "was glad."))).contains("ORGANIZATION Blackwater Rovers", "ORGANIZATION Rovers");
    }

    @Test
    void the_first_word_of_a_company_is_that_company() {
        assertThat(names(Texts.paragraphs("Calder Marine Ltd won. Calder has never run a ferry.")))
                .containsExactly("ORGANIZATION Calder Marine Ltd", "ORGANIZATION Calder");
    }

    @Test
    void one_article_may_hold_two_halves_of_a_name() {
        assertThat(names(Texts.paragraphs("She studied at the National Film and Television School in Oslo.")))
                .containsExactly("ORGANIZATION National Film and Television School", "PLACE Oslo");
    }

    @Test
    void a_body_and_somebody_of_another_body_are_two() {
        assertThat(names(Texts.paragraphs(
                "It was led by Mads Holm of the University of Oslo and Luz Ortega of the Orle Institute.")))
                .containsExactly("PERSON Mads Holm", "ORGANIZATION University of Oslo", "PERSON Luz Ortega",
                        "ORGANIZATION Orle Institute");
    }

    @Test
    void what_a_work_is_called_is_no_name_of_the_article() {
        assertThat(names(Texts.paragraphs("Her first film, \"The Salt Room\", was shown with \"Winter in Osaka\".")))
                .isEmpty();
    }

    @Test
    void a_street_and_a_building_where_something_happens_are_places() {
        assertThat(names(Texts.paragraphs("The homes at Kestrel Yards were shown at the Velkos Arts Centre.")))
                .containsExactly("PLACE Kestrel Yards", "PLACE Velkos Arts Centre");
    }

    @Test
    void a_town_in_capitals_opens_a_report() {
        assertThat(names(Texts.paragraphs("CARDIFF - The film won a prize on Sunday.")))
                .containsExactly("PLACE CARDIFF");
    }

    @Test
    void a_surname_begins_at_its_first_particle() {
        assertThat(names(Texts.paragraphs("Ruben van der Velkos scored.", "Goals: van der Velkos 12.",
                "Later von der Quell will fly, said Ursula von der Quell.")))
                .containsExactly("PERSON Ruben van der Velkos", "PERSON van der Velkos", "PERSON von der Quell",
                        "PERSON Ursula von der Quell");
    }

    @Test
    void the_last_words_of_a_persons_name_are_that_person() {
        assertThat(names(Texts.paragraphs("Crews wait, says spokeswoman Clodagh Mac Giolla Velkos.",
                "Mac Giolla Velkos adds that the wind may drop.")))
                .containsExactly("PERSON Clodagh Mac Giolla Velkos", "PERSON Mac Giolla Velkos");
    }

    @Test
    void a_saint_in_a_persons_name_ends_it_not() {
        assertThat(names(Texts.paragraphs("Prosecuting counsel Hugh St. John Velkos K.C. said it was over.")))
                .containsExactly("PERSON Hugh St. John Velkos");
    }

    @Test
    void the_house_behind_a_fathers_name_belongs_to_it() {
        assertThat(names(Texts.paragraphs("The king met Sheikh Mohammed bin Zayed Al Velkos in Cairo on Tuesday.")))
                .containsExactly("PERSON Mohammed bin Zayed Al Velkos", "PLACE Cairo");
    }

    @Test
    void a_bank_and_a_company_are_two() {
        assertThat(names(Texts.paragraphs("The Bank of Scotland and Tokyo Gas Co. signed a pact on Friday.")))
                .containsExactly("ORGANIZATION Bank of Scotland", "ORGANIZATION Tokyo Gas Co.");
    }

    @Test
    void a_town_is_told_from_the_person_of_its_name() {
        assertThat(names(Texts.paragraphs("Paris Jackson, a spokeswoman, flew in from Paris, Texas.",
                "Jackson said the inspectors were from Jackson, Mississippi.")))
                .containsExactly("PERSON Paris Jackson", "PLACE Paris", "PLACE Texas", "PERSON Jackson",
                        "PLACE Jackson",
                        "PLACE Mississippi");
        assertThat(
                names(Texts.paragraphs("Mayor Jo Washington of Lincoln told the court to wait. Washington, a Democrat,"
                        + " flew to Washington.", "Austin Lincoln, 38, is a lawyer.")))
                .containsExactly("PERSON Jo Washington",
                        "PLACE Lincoln", "PERSON Washington", "PLACE Washington", "PERSON Austin Lincoln");
    }

    @ParameterizedTest
    @CsvSource({"'Anna Zelensky came. According to Zelensky, Ukraine needs rain.', Zelensky",
            "'According to Zelensky, Ukraine needs rain.', Zelensky",
            "'Anna Jackson came. According to Jackson, Mississippi needs rain.', Jackson",
            "'It was, in the words of Trump, America at its best.', Trump",
            "'He scored after a pass from Messi, Argentina captain for years.', Messi"})
    void whoever_speaks_of_a_state_is_no_town_of_it(String written, String name) {
        assertThat(names(Texts.paragraphs(written))).contains("PERSON " + name).doesNotContain("PLACE " + name);
    }

    @Test
    void a_country_that_speaks_is_no_person_of_its_name() {
        Passage passage = passage("Jim Jordan left. Jordan said it had closed its airspace.");
        Candidate person = name(passage, 0, 2, EntityKind.PERSON);
        assertThat(settled(name(passage, 4, 5, EntityKind.PLACE), person)).isEqualTo(EntityKind.PLACE);
    }

    @Test
    void a_town_is_behind_the_of_of_a_person_alone() {
        Passage home = passage("Later Velkos of Wellington spoke.");
        assertThat(settled(name(home, 3, 4, EntityKind.PERSON), name(home, 1, 2, EntityKind.PERSON)))
                .isEqualTo(EntityKind.PLACE);
        Passage duke = passage("The Duke of Wellington spoke.");
        assertThat(settled(name(duke, 3, 4, EntityKind.PERSON), name(duke, 1, 2, EntityKind.PERSON)))
                .isEqualTo(EntityKind.PERSON);
        assertThat(settled(name(passage("The Statue of Wellington fell."), 3, 4, EntityKind.PERSON)))
                .isEqualTo(EntityKind.PERSON);
    }

    private static EntityKind settled(Candidate name, Candidate... others) {
        return new TownOrPerson(List.of(others), LEXICON).settle(name).kind();
    }

    @Test
    void a_prize_and_a_street_that_bear_a_surname_of_two_words_are_nobody() {
        Passage passage = passage("Anna Giolla Velkos gave the Giolla Velkos Prize. Giolla Velkos spoke.");
        Candidate person = name(passage, 0, 3, EntityKind.PERSON).as(EntityKind.PERSON, Evidence.CERTAIN);
        List<Candidate> found = new ArrayList<>();
        new SurnameRule(List.of(person), LEXICON).find(passage, found);
        assertThat(found).extracting(Candidate::from).containsExactly(9);
    }

    @Test
    void the_last_words_of_what_may_be_a_persons_name_are_nobody() {
        Candidate likely = name(passage("Velkos Giolla Quell"), 0, 3, EntityKind.PERSON);
        assertThat(SurnameTails.of(likely, LEXICON)).isEmpty();
        assertThat(SurnameTails.of(likely.as(EntityKind.PERSON, Evidence.CERTAIN), LEXICON))
                .containsExactly("giolla quell");
        Candidate mail = name(passage("Anna Velkos@GIOLLA"), 0, 4, EntityKind.PERSON);
        assertThat(SurnameTails.of(mail, LEXICON)).isEmpty();
    }

    @Test
    void the_end_of_a_persons_name_that_is_a_body_is_no_surname() {
        Passage passage = passage("Henry Velkos Quell and Velkos Quell");
        Candidate person = name(passage, 0, 3, EntityKind.PERSON);
        Candidate body = name(passage, 4, 6, EntityKind.ORGANIZATION);
        assertThat(found(new SurnameRule(List.of(person), LEXICON), passage)).containsExactly("PERSON Velkos Quell");
        assertThat(found(new SurnameRule(List.of(person, body), LEXICON), passage)).isEmpty();
    }

    private static List<String> found(Rule rule, Passage passage) {
        List<Candidate> found = new ArrayList<>();
        rule.find(passage, found);
        return found.stream().map(Candidate::mention).map(mention -> mention.kind() + " " + mention.text()).toList();
    }

    @Test
    void a_street_of_a_saint_is_no_part_of_a_persons_name() {
        WholePerson people = new WholePerson(LEXICON);
        assertThat(people.of(name(passage("Later Hugh St. Velkos spoke."), 1, 3, EntityKind.PERSON)).to()).isEqualTo(4);
        assertThat(people.of(name(passage("Later Quell St. Velkos was shut."), 1, 3, EntityKind.PERSON)).to())
                .isEqualTo(3);
    }

    @Test
    void the_sides_of_a_case_are_two() {
        assertThat(names(Texts.paragraphs("It was so in Wade v. Jacobs, and in both of those cases the court agreed.")))
                .containsExactly("PERSON Wade", "PERSON Jacobs");
    }

    @Test
    void a_surname_of_two_words_is_one_name() {
        assertThat(names(Texts.paragraphs("Gabriel García Márquez wrote it. García Márquez won the Nobel Prize.")))
                .containsExactly("PERSON Gabriel García Márquez", "PERSON García Márquez");
    }

    @Test
    void a_family_is_no_firm() {
        assertThat(names(Texts.paragraphs("The MacDonald brothers, Ewan MacDonald and Rory MacDonald, sang.")))
                .containsExactly("PERSON MacDonald", "PERSON Ewan MacDonald", "PERSON Rory MacDonald");
    }

    @Test
    void an_exchange_and_a_temperature_are_no_names() {
        assertThat(names(Texts.paragraphs("Velkos Foods plc (LSE: QBF) grew. Wales: Showers. Max 19C (66F).")))
                .containsExactly("ORGANIZATION Velkos Foods plc", "PLACE Wales");
    }

    @Test
    void an_exchange_that_the_directory_lists_and_one_of_its_own_letters_are_names() {
        KnownName exchange = Texts.alias(1, EntityKind.ORGANIZATION, "London Stock Exchange", "LSE", AliasKind.ACRONYM);
        assertThat(new TrainedDetector().detect(Texts.paragraphs("Velkos Foods plc (LSE: QBF) grew."),
                KnownNames.of(List.of(exchange)))).extracting(DetectedMention::text).contains("LSE");
        assertThat(
                new NoNames(List.of(), LEXICON).has(name(passage("Velkos (NYSE: QBF)"), 2, 3, EntityKind.ORGANIZATION)))
                .isFalse();
    }

    private static Passage passage(String text) {
        return Passages.of(Texts.paragraphs(text), KnownNames.none(), LEXICON).get(0);
    }

    private static Candidate name(Passage passage, int from, int to, EntityKind kind) {
        return new Candidate(passage, from, to, kind, Evidence.LIKELY, Candidate.BY_CONTEXT);
    }

    private static List<String> names(ArticleText text) {
        return new TrainedDetector().detect(text, KnownNames.none()).stream()
                .map(mention -> mention.kind() + " " + mention.text()).toList();
    }
}
