package org.newsgraph.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.sql.Restriction.Definition;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestrictionTest {
    private final Restriction sports = new Restriction(List.of(
            new Definition("article", SqlText.of("SELECT a.* FROM article a WHERE a.category = ?", "sports")),
            new Definition("appearance",
                    SqlText.of("SELECT t.* FROM appearance t JOIN article a ON a.id = t.article_id"))));

    private String restricted(SqlText statement) {
        return sports.applyTo(statement).text().strip().replaceAll("\\s+", " ");
    }

    @Test
    void a_name_stands_for_its_definition_in_the_whole_statement() {
        assertThat(restricted(SqlText.of("SELECT count(*) FROM article"))).isEqualTo("WITH article AS NOT MATERIALIZED"
                + " ( SELECT a.* FROM article a WHERE a.category = ? ) SELECT count(*) FROM article");
    }

    @Test
    void what_a_definition_uses_stands_before_it() {
        assertThat(restricted(SqlText.of("SELECT 1 FROM appearance")))
                .startsWith("WITH article AS").contains(", appearance AS NOT MATERIALIZED");
    }

    @Test
    void parameters_of_definitions_come_first() {
        assertThat(sports.applyTo(SqlText.of("SELECT 1 FROM article WHERE id = ?", 7L)).parameters())
                .containsExactly("sports", 7L);
    }

    @Test
    void definitions_of_the_statement_follow() {
        assertThat(restricted(SqlText.of("WITH x AS (SELECT 1 FROM article) SELECT 2 FROM x")))
                .endsWith("WHERE a.category = ? ) , x AS (SELECT 1 FROM article) SELECT 2 FROM x");
        assertThat(restricted(SqlText.of("WITH RECURSIVE x AS (SELECT 1 FROM article) SELECT 2 FROM x")))
                .startsWith("WITH RECURSIVE article AS").endsWith(") , x AS (SELECT 1 FROM article) SELECT 2 FROM x");
    }

    @Test
    void a_statement_without_the_names_stays_as_it_is() {
        SqlText other = SqlText.of("SELECT 1 FROM article_text");
        assertThat(sports.applyTo(other)).isSameAs(other);
    }
}
