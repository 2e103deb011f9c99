package org.newsgraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a page says of its ends. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageTest {
    private final List<Integer> made = new ArrayList<>();

    private String cursor(Integer item) {
        made.add(item);
        return "at " + item;
    }

    private PageInfo info(Integer... items) {
        return new Page<>(List.of(items), true, false).info(this::cursor);
    }

    @Test
    void its_cursors_are_those_of_the_first_and_the_last_item() {
        PageInfo info = info(7, 8, 9);
        assertThat(List.of(info.getStartCursor(), info.getEndCursor())).containsExactly("at 7", "at 9");
    }

    @Test
    void no_cursor_is_made_that_nobody_asks_for() {
        PageInfo info = info(7, 8, 9);
        assertThat(info.hasNextPage()).isTrue();
        assertThat(made).isEmpty();
        info.getEndCursor();
        assertThat(made).containsExactly(9);
    }

    @Test
    void an_empty_page_has_none() {
        assertThat(info().getStartCursor()).isNull();
        assertThat(info().getEndCursor()).isNull();
    }
}
