package org.newsgraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.Node;

/** What is said of where an answer comes from. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourcesTest {
    private static Node article(long key) {
        return () -> GlobalId.of("Article", key);
    }

    private static Node person(long key) {
        return () -> GlobalId.of("Person", key);
    }

    private static Node mention(long key) {
        return () -> GlobalId.of("Mention", key);
    }

    private final Sources sources = new Sources(1000);

    /** Each object in the one before it. */
    private void write(Object... nested) {
        boolean[] before = new boolean[nested.length];
        for (int i = 0; i < nested.length; i++) {
            before[i] = sources.enter(nested[i]);
        }
        for (int i = nested.length - 1; i >= 0; i--) {
            sources.leave(before[i]);
        }
    }

    @Test
    void articles_and_entities_are_told_once_and_parts_of_articles_not() {
        write(article(1), mention(1), person(1));
        write(article(1), mention(2));
        assertThat(sources.ids()).containsExactly(article(1).getId(), person(1).getId());
        assertThat(sources.isComplete()).isTrue();
    }

    @Test
    void a_mention_under_an_entity_is_of_an_article_that_is_not_known() {
        write(article(1), person(1), mention(1));
        assertThat(sources.isComplete()).isFalse();
    }

    @Test
    void behind_a_nested_entity_the_article_goes_on() {
        boolean outside = sources.enter(article(1));
        write(person(1));
        write(mention(1));
        sources.leave(outside);
        assertThat(sources.isComplete()).isTrue();
        write(mention(2));
        assertThat(sources.isComplete()).isFalse();
    }

    @Test
    void articles_are_counted_once_each_however_many_ids_there_are() {
        Sources one = new Sources(1);
        List.of(article(1), article(2), article(1), person(1)).forEach(one::enter);
        assertThat(one.articles()).isEqualTo(2);
        assertThat(one.isComplete()).isFalse();
    }

    @Test
    void an_answer_that_is_made_once_more_starts_from_nothing() {
        Sources narrow = new Sources(article(1).getId().length() + 1);
        List.of(article(1), article(2)).forEach(narrow::enter);
        narrow.forget();
        assertThat(narrow.ids()).isEmpty();
        assertThat(narrow.articles()).isZero();
        narrow.enter(mention(1));
        assertThat(narrow.isComplete()).as("outside of any article").isFalse();
        narrow.forget();
        narrow.enter(article(1));
        assertThat(narrow.isComplete()).isTrue();
    }

    @Test
    void ids_that_are_too_long_together_are_not_complete() {
        int length = person(1).getId().length() + 1;
        Sources two = new Sources(2 * length);
        List.of(person(1), person(2), person(1)).forEach(two::enter);
        assertThat(two.isComplete()).isTrue();
        two.enter(person(3));
        assertThat(two.isComplete()).isFalse();
        Sources almostTwo = new Sources(2 * length - 1);
        List.of(person(1), person(2)).forEach(almostTwo::enter);
        assertThat(almostTwo.isComplete()).isFalse();
    }
}
