package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | The minister said that the bridge would be closed for a week and that buses would run.",
            "de | Die Ministerin sagte, dass die Brücke für eine Woche gesperrt wird und dass Busse fahren.",
            "fr | La ministre a dit que le pont serait fermé pour une semaine et que des bus sont prévus.",
            "es | La ministra dijo que el puente estará cerrado por una semana y que los autobuses pasan.",
            "ru | Министр сказала, что мост закрыт на неделю и что автобусы ходят по другой дороге.",
            "ja | 大臣は橋が一週間閉鎖されると述べた。",
            "zh | 部长说大桥将关闭一周。",
            "ar | قالت الوزيرة إن الجسر سيغلق لمدة أسبوع",
            "ko | 장관은 다리가 일주일 동안 폐쇄된다고 말했다."})
    void a_sentence_tells_its_language(String language, String text) {
        assertThat(LanguageGuess.of(text)).contains(language);
    }

    @Test
    void what_is_too_short_or_no_language_tells_none() {
        assertThat(LanguageGuess.of("Oslo 12 - Bergen 3")).isEmpty();
        assertThat(LanguageGuess.of("")).isEmpty();
    }
}
