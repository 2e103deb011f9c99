package org.newsgraph.ingest.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.vocabulary.MentionForm;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NominalsTest {

    @Test
    void a_noun_stands_for_the_one_thing_that_it_fits() {
        assertThat(nominals("[o NATO] met in [l Oslo]. There the alliance voted."))
                .containsExactly("the alliance > NATO");
    }

    @Test
    void the_last_mention_is_the_antecedent() {
        List<ResolvedMention> all = Marked.article("[o NATO] met. The alliance and [o NATO] voted. The alliance left.")
                .all();
        assertThat(all).extracting(ResolvedMention::antecedent).containsExactly(-1, 0, 0, 2);
        assertThat(all.get(3).mention().text()).isEqualTo("The alliance");
    }

    @Test
    void an_office_stands_for_the_one_person_with_the_title() {
        assertThat(nominals("Judge [p Miriam Osei] sat. The judge asked.")).containsExactly("The judge > Miriam Osei");
    }

    @ParameterizedTest
    @ValueSource(strings = {"The alliance met before [o NATO] did.", "[o NATO] met. Another alliance left.",
            "[o NATO] met. The alliance spokesman left.", "[o NATO] met. The alliance of parties left.",
            "[o Orle Bank] and [o Dunvar Bank] met. The bank left.", "[o Acme] met. The company left.",
            "[o Acme Ltd] met [o Tidewater]. The company left.", "[l Orle Bank] lay there. The bank was green."})
    void a_noun_that_may_mean_something_else_stands_for_nothing(String text) {
        assertThat(nominals(text)).isEmpty();
    }

    @Test
    void headings_and_other_languages_have_none() {
        assertThat(nominals("[o NATO] met.", "# What the alliance wants")).isEmpty();
    }

    private static List<String> nominals(String... blocks) {
        List<ResolvedMention> all = Marked.article(blocks).all();
        return all.stream().filter(mention -> mention.form() == MentionForm.NOMINAL)
                .map(mention -> mention.mention().text() + " > " + all.get(mention.antecedent()).mention().text())
                .toList();
    }
}
