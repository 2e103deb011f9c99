package org.newsgraph.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyTextTest {
    @Test
    void a_key_is_recognised_by_its_form() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> KeyText.random()))
                .allMatch(key -> key.matches("ng_[0-9A-Za-z]{49}") && KeyText.isWellFormed(key))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_key_with_one_wrong_character_is_none() {
        String key = KeyText.random();
        assertThat(IntStream.range(0, key.length())
                .mapToObj(i -> key.substring(0, i) + (key.charAt(i) == 'x' ? 'y' : 'x') + key.substring(i + 1)))
                .noneMatch(KeyText::isWellFormed);
    }

    @Test
    void the_hash_depends_on_the_secret_of_the_installation() {
        String key = KeyText.random();
        assertThat(new KeyHash(new byte[]{1}).of(key)).hasSize(64).isEqualTo(new KeyHash(new byte[]{1}).of(key))
                .isNotEqualTo(new KeyHash(new byte[]{2}).of(key));
    }
}
