package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TextPropertiesTest {

    @Property
    void tokens_are_ordered_and_cover_all_that_is_seen(@ForAll String text) {
        int at = 0;
        for (Token token : Tokenizer.tokens(text)) {
            assertThat(token.start()).isGreaterThanOrEqualTo(at);
            assertThat(token.end()).isGreaterThan(token.start());
            assertThat(text.substring(at, token.start()).codePoints().allMatch(TextPropertiesTest::isUnseen)).isTrue();
            at = token.end();
        }
        assertThat(text.substring(at).codePoints().allMatch(TextPropertiesTest::isUnseen)).isTrue();
    }

    private static boolean isUnseen(int codePoint) {
        return Chars.isBlank(codePoint) || Invisible.is(codePoint);
    }

    @Property
    void no_token_cuts_a_surrogate_pair(@ForAll String text) {
        for (Token token : Tokenizer.tokens("A" + text + "\uD83D\uDE00's" + text)) {
            assertThat(cuts("A" + text + "\uD83D\uDE00's" + text, token.start())).isFalse();
            assertThat(cuts("A" + text + "\uD83D\uDE00's" + text, token.end())).isFalse();
        }
    }

    @Property
    void sentences_are_ordered_and_hold_every_token(@ForAll String text) {
        List<Span> sentences = Sentences.of(text);
        for (int next = 1; next < sentences.size(); next++) {
            assertThat(sentences.get(next).start()).isGreaterThanOrEqualTo(sentences.get(next - 1).end());
        }
        assertThat(Tokenizer.tokens(text)).allMatch(token -> sentences.stream()
                .anyMatch(sentence -> sentence.start() <= token.start() && token.end() <= sentence.end()));
    }

    @Property
    void the_key_of_a_key_is_the_key(@ForAll String name) {
        assertThat(NameKey.of(NameKey.of(name))).isEqualTo(NameKey.of(name));
    }

    private static boolean cuts(String text, int at) {
        return at > 0 && at < text.length() && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
