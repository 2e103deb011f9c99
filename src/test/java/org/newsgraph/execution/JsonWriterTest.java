package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.vertx.core.json.JsonObject;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonWriterTest {
    private final JsonWriter json = new JsonWriter(1);

    private String written() {
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    @Property
    void any_text_is_read_back_as_it_was(@ForAll String text) {
        JsonWriter writer = new JsonWriter(1);
        writer.value(Map.of("text", text));
        assertThat(new JsonObject(writer.toBuffer()).getString("text")).isEqualTo(text);
    }

    @Test
    void control_characters_and_halves_of_surrogate_pairs_are_escaped() {
        json.string("a\"\\\n\u0001\ud800b\udc00");
        assertThat(written()).isEqualTo("\"a\\\"\\\\\\n\\u0001\\ud800b\\udc00\"");
    }

    @Test
    void other_characters_are_utf_8() {
        json.string("é日😀");
        assertThat(written()).isEqualTo("\"é日😀\"");
    }

    @Test
    void each_form_of_a_character_has_room_where_there_is_none_to_spare() {
        for (String text : new String[]{"a", "\u001f", "\u0080", "\u07ff", "\u0800", "\uffff", "\ud800", "\ud83d\ude00",
                "\ud83d\ude00\ud83d\ude00", "a\ud83d\ude00", "\ud83d\ude00a", "a\ud83d", "\ud83da"}) {
            JsonWriter writer = new JsonWriter(1);
            writer.string(text);
            assertThat(new JsonObject("{\"text\":" + new String(writer.toBytes(), StandardCharsets.UTF_8) + "}")
                    .getString("text")).isEqualTo(text);
        }
    }

    @Test
    void control_characters_are_escaped_with_their_whole_number() {
        json.string("\u001f\r\t\udfff");
        assertThat(written()).isEqualTo("\"\\u001f\\r\\t\\udfff\"");
    }

    @Test
    void whole_numbers_of_any_length_are_written() {
        for (long number : new long[]{0, 9, 10, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            JsonWriter writer = new JsonWriter(1);
            writer.number(number);
            assertThat(writer.toBytes()).asString(StandardCharsets.UTF_8).isEqualTo(Long.toString(number));
        }
    }

    @Test
    void values_of_every_form_are_written() {
        json.value(
                Arrays.asList(1, -2L, 1.5, new BigDecimal("12.30"), true, null, List.of(), Map.of(), Map.of("k", "v")));
        assertThat(written()).isEqualTo("[1,-2,1.5,12.30,true,null,[],{},{\"k\":\"v\"}]");
    }

    @Test
    void what_is_no_number_in_json_becomes_a_string() {
        json.value(List.of(Double.NaN, Float.POSITIVE_INFINITY));
        assertThat(written()).isEqualTo("[\"NaN\",\"Infinity\"]");
    }

    @Test
    void what_was_cut_off_is_gone() {
        json.string("stays");
        int end = json.length();
        json.number(12345);
        json.cutTo(end);
        assertThat(written()).isEqualTo("\"stays\"");
    }

    @Test
    void what_was_written_can_be_written_once_more() {
        json.number(42);
        json.repeat(0, json.length());
        assertThat(written()).isEqualTo("4242");
    }

    @Test
    void what_is_too_large_is_not_written() {
        JsonWriter json = new JsonWriter(16, 100);
        json.raw(new byte[99]);
        assertThatThrownBy(() -> json.string("x")).isInstanceOf(AnswerTooLarge.class);
        json.comma();
        assertThat(json.length()).isEqualTo(100);
        assertThatThrownBy(json::comma).isInstanceOf(AnswerTooLarge.class)
                .hasMessage("The answer would have over 100 bytes: ask for less");
    }

    @Test
    void what_is_written_once_more_counts_too_and_may_fill_the_whole_answer() {
        JsonWriter json = new JsonWriter(16, 100);
        json.raw(new byte[60]);
        json.repeat(20, 60);
        assertThat(json.length()).isEqualTo(100);
        assertThatThrownBy(() -> json.repeat(0, 1)).isInstanceOf(AnswerTooLarge.class);
    }
}
