package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;

/** Scalars and enums as graphql-java serializes them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeafWriterTest {
    enum Season {
        SPRING, AUTUMN
    }

    private static final GraphQLEnumType SEASON = GraphQLEnumType.newEnum().name("Season")
            .value("SPRING", Season.SPRING).value("FALL", Season.AUTUMN).value("NEVER", "never").build();

    private static String written(LeafWriter writer, Object value) {
        JsonWriter json = new JsonWriter(16);
        assertThat(writer.write(json, value)).as("it was written").isTrue();
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }

    private static void refuses(LeafWriter writer, Object value) {
        JsonWriter json = new JsonWriter(16);
        assertThatThrownBy(() -> writer.write(json, value)).isInstanceOf(RuntimeException.class);
        assertThat(json.length()).isZero();
    }

    @Test
    void texts_and_ids_are_strings() {
        for (LeafWriter text : new LeafWriter[]{LeafWriter.of(Scalars.GraphQLString),
                LeafWriter.of(Scalars.GraphQLID)}) {
            assertThat(written(text, "a \"b\"")).isEqualTo("\"a \\\"b\\\"\"");
            assertThat(written(text, 17)).isEqualTo("\"17\"");
        }
    }

    @Test
    void whole_numbers_of_every_class_are_numbers() {
        LeafWriter number = LeafWriter.of(Scalars.GraphQLInt);
        assertThat(written(number, 17)).isEqualTo("17");
        assertThat(written(number, 17L)).isEqualTo("17");
        assertThat(written(number, BigInteger.valueOf(-17))).isEqualTo("-17");
        refuses(number, "many");
        refuses(number, 1L << 32);
    }

    @Test
    void floating_numbers_are_numbers_if_they_are_finite() {
        LeafWriter number = LeafWriter.of(Scalars.GraphQLFloat);
        assertThat(written(number, 1.5)).isEqualTo("1.5");
        assertThat(written(number, new BigDecimal("0.25"))).isEqualTo("0.25");
        assertThat(written(number, 3)).isEqualTo("3.0");
        refuses(number, Double.NaN);
        refuses(number, Double.NEGATIVE_INFINITY);
    }

    @Test
    void flags_are_true_or_false() {
        LeafWriter flag = LeafWriter.of(Scalars.GraphQLBoolean);
        assertThat(written(flag, true)).isEqualTo("true");
        assertThat(written(flag, false)).isEqualTo("false");
        assertThat(written(flag, 0)).isEqualTo("false");
        refuses(flag, new Object());
    }

    @Test
    void constants_have_the_name_that_the_schema_gives_them_each_time() {
        LeafWriter season = LeafWriter.of(SEASON);
        for (int time = 0; time < 2; time++) {
            assertThat(written(season, Season.SPRING)).isEqualTo("\"SPRING\"");
            assertThat(written(season, Season.AUTUMN)).isEqualTo("\"FALL\"");
            assertThat(written(season, "never")).isEqualTo("\"NEVER\"");
        }
        refuses(season, "always");
    }

    @Test
    void each_type_has_one_writer() {
        Leaves leaves = new Leaves();
        assertThat(leaves.of(SEASON)).isSameAs(leaves.of(SEASON));
        assertThat(written(leaves.of(SEASON), Season.AUTUMN)).isEqualTo("\"FALL\"");
        assertThat(written(leaves.of(Scalars.GraphQLInt), 3)).isEqualTo("3");
    }
}
