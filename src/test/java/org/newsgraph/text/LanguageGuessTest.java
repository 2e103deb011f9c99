package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | The minister said that the bridge would be closed for a week and that buses would run.",
            "de | Die Ministerin sagte, dass die Brücke für eine Woche gesperrt wird und dass Busse fahren.",
            "nl | Minister Osei sprak in Doha met Holt over hulp. Hij had met Reed over wapens overleg en is in Marlow.",
            "nl | Brand in loods in Almere. Met man en macht over uren geblust. Men was op tijd.",
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

    @ParameterizedTest
    @ValueSource(strings = {
            "\u041C\u041E\u0421\u041A\u0412\u0410. \u041F\u0440\u0435\u0437\u0438\u0434\u0435\u043D\u0442 \u043F\u0440\u0438\u0431\u044B\u043B.",

            "\u10D7\u10D1\u10D8\u10DA\u10D8\u10E1\u10D8",
            "Wroc\u0142aw (PAP) \u2013 Premier \u0141ukasz \u017B\u00F3\u0142towski powiedzia\u0142: \u201EPomo\u017Cemy\u201D. Mieszka\u0144cy K\u0142odzka dzi\u0119kuj\u0105.",
            "Ministra otev\u0159ela nov\u00FD most a p\u0159ijela vlakem.", "Thành phố đã mở cầu mới."})
    void what_is_no_English_is_not_taken_for_it(String text) {
        assertThat(LanguageGuess.of(text).isEmpty() && LanguageGuess.mayBeEnglish(text)).isFalse();
        assertThat(LanguageGuess.of(text)).isNotEqualTo(Optional.of("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oslo 12 - Bergen 3", "", "Tom Reed went home.",
            "Caf\u00E9 owner \u0141ukasz \u017B\u00F3\u0142towski fined",
            "Jos\u00E9 Mu\u00F1oz opens caf\u00E9 in M\u00FCnchen", "Tom Reed is in Oslo on Monday, he said.",
            "Marlow Utd sign a striker. Harwick sell a winger. Quell want a keeper.",
            "Nurses vote 'no' on pay deal. No deal, no peace, says union. No strike date yet.",
            "Vote on tax: Reed no, Holt no, Osei no", "I saw a man hit a dog. I hit a man. Then I ran."})
    void a_short_text_in_its_letters_may_be(String text) {
        assertThat(LanguageGuess.mayBeEnglish(text)).isTrue();
        assertThat(LanguageGuess.of(text).orElse("en")).isEqualTo("en");
    }

    @Test
    void what_is_too_short_or_no_language_tells_none() {
        assertThat(LanguageGuess.of("Oslo 12 - Bergen 3")).isEmpty();
        assertThat(LanguageGuess.of("")).isEmpty();
    }

    @Test
    void English_verbs_that_are_small_words_of_others_make_no_other_language_of_it() {
        String text = "Tom Reed met Jane Holt in London. Ada Quell met Bram Osei in Marlow. ".repeat(20);
        assertThat(LanguageGuess.of(text)).isEmpty();
        assertThat(LanguageGuess.mayBeEnglish(text)).isTrue();
    }
}
