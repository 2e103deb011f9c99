package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource({"U.N.,un", "O’Neill,oneill", "Côte d’Ivoire,cote divoire", "  Acme--Ltd. ,acme ltd", "ＮＡＴＯ,nato",
            "Łódź,łodz", "Москва,москва", "한국,한국", "…,''"})
    void spellings_of_one_name_share_a_key(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }
}
