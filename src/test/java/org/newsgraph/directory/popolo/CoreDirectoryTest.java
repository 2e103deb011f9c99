package org.newsgraph.directory.popolo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.newsgraph.directory.popolo.CoreDirectory.Entry;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;

/** The core directory keeps its promises: identifiers that were confirmed, names that news uses, nothing twice. */
class CoreDirectoryTest {
    private static final List<Entry> ENTRIES = CoreDirectory.entries();
    private static final String WIKIDATA = "wikidata";
    private static final Pattern AMBIGUOUS_ROW = Pattern.compile("\\| \\*([^*]+)\\* \\|.*");

    @Test
    void every_entity_has_an_id_of_its_own_and_a_name() {
        assertThat(ENTRIES).extracting(Entry::id).doesNotHaveDuplicates().doesNotContain("null");
        assertThat(ENTRIES).allSatisfy(entry -> assertThat(entry.record().text("name")).isNotBlank());
    }

    @Test
    void the_importer_takes_every_entity() {
        assertThat(CoreDirectory.files()).allSatisfy(file -> Stream.of(PopoloClass.values())
                .forEach(type -> new PopoloRecord("", file.content()).list(type.property())
                        .forEach(record -> assertThat(PopoloEntities.draft(type, record, List.of())).isNotNull())));
    }

    @Test
    void no_entity_has_a_name_twice() {
        assertThat(ENTRIES).allSatisfy(
                entry -> assertThat(entry.names()).as(entry.id()).extracting(NameKey::of).doesNotHaveDuplicates());
    }

    @Test
    void every_alias_says_its_kind() {
        Set<String> kinds = Arrays.stream(AliasKind.values()).map(Enum::name).collect(Collectors.toSet());

        assertThat(ENTRIES).flatExtracting(entry -> entry.record().list("other_names"))
                .allSatisfy(alias -> assertThat(kinds).contains(alias.text("note")));
    }

    @Test
    void every_parent_is_in_the_same_file() {
        Set<String> ids = ENTRIES.stream().map(Entry::id).collect(Collectors.toSet());

        assertThat(ENTRIES).filteredOn(entry -> entry.record().text("parent_id") != null)
                .allSatisfy(entry -> assertThat(ids).contains(entry.file() + "/" + entry.record().text("parent_id")));
    }

    @Test
    void every_identifier_names_one_entity() {
        assertThat(ENTRIES).flatExtracting(entry -> entry.record().list("identifiers"))
                .extracting(given -> given.text("scheme") + ":"
                        + given.text("identifier"))
                .doesNotHaveDuplicates();
    }

    @Test
    void wikidata_identifiers_have_their_form() {
        assertThat(ENTRIES).flatExtracting(entry -> entry.identifiers(WIKIDATA))
                .allSatisfy(id -> assertThat(id).matches("Q[1-9][0-9]*"));
    }

    @Test
    void every_wikidata_identifier_names_the_source_that_confirmed_it() throws IOException {
        Map<String, String> confirmed = Files.readAllLines(CoreDirectory.FOLDER.resolve("provenance.tsv")).stream()
                .skip(1).map(line -> line.split("\t")).filter(row -> row.length == 3 && !row[2].isBlank())
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));

        assertThat(ENTRIES.stream().filter(entry -> !entry.identifiers(WIKIDATA).isEmpty())
                .collect(Collectors.toMap(entry -> entry.record().textOr("id", ""),
                        entry -> entry.identifiers(WIKIDATA).get(0))))
                .isEqualTo(confirmed);
    }

    @Test
    void every_country_of_iso_3166_is_there() {
        assertThat(ENTRIES).flatExtracting(entry -> entry.identifiers("iso3166-1-alpha2"))
                .contains(Locale.getISOCountries());
    }

    @Test
    void every_place_in_a_country_names_its_code() {
        Set<String> countries = ENTRIES.stream().flatMap(entry -> entry.identifiers("iso3166-1-alpha2").stream())
                .collect(Collectors.toSet());

        assertThat(ENTRIES).filteredOn(entry -> "city".equals(entry.record().text("classification"))).allSatisfy(
                city -> assertThat(countries).as(city.id()).contains(city.record().text("country_code")));
    }

    @Test
    void names_that_the_readme_calls_ambiguous_stand_for_several_entities() throws IOException {
        Map<String, Long> meanings = ENTRIES.stream()
                .flatMap(entry -> entry.names().stream().map(NameKey::of).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<String> ambiguous = Files.readAllLines(CoreDirectory.FOLDER.resolve("README.md")).stream()
                .map(AMBIGUOUS_ROW::matcher).filter(row -> row.matches()).map(row -> row.group(1)).toList();

        assertThat(ambiguous).hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(meanings.get(NameKey.of(name))).as(name).isGreaterThan(1));
    }
}
