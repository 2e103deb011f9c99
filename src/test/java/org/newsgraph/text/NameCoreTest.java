package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NameCoreTest {
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"Acme Industries, Acme Industries Ltd.", "The Hague, Hague", "Marks & Spencer, Marks and Spencer plc",
            "St. Petersburg, Saint Petersburg", "Siemens AG, Siemens", "Robert P. Casey Jr., Robert Casey",
            "World Health Organisation, World Health Organization", "Renée O'Neill, Renee ONeill",
            "United States Navy, U.S. Navy", "Telefonica S.A., Telefónica", "Miele & Cie. GmbH & Co. KG, Miele & Cie"})
    void share_a_core(String one, String other) {
        assertThat(core(one)).isEqualTo(core(other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"John Adams, John Quincy Adams", "Acme Industries, Acme", "J. Roe, Jane Roe", "Wall St, Wall Saint"})
    void have_cores_of_their_own(String one, String other) {
        assertThat(core(one)).isNotEqualTo(core(other));
    }

    @Test
    void a_name_is_never_left_without_a_core() {
        assertThat(core("The Company")).isEqualTo("company");
        assertThat(core("SA")).isEqualTo("sa");
    }

    @Test
    void two_legal_forms_of_one_meaning_are_one() {
        assertThat(NameCore.legalForm("acme corporation")).isEqualTo(NameCore.legalForm("acme corp"));
        assertThat(NameCore.legalForm("ltd")).isEmpty();
    }

    private static String core(String name) {
        return NameCore.of(NameKey.of(name));
    }
}
