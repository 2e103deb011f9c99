package org.newsgraph.ingest.detect.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.newsgraph.vocabulary.EntityKind.PERSON;
import static org.newsgraph.vocabulary.EntityKind.PLACE;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class LatticeTest {
    private final Lattice lattice = new Lattice(new float[Label.COUNT][Label.COUNT]);

    @Test
    void the_best_sequence_gives_the_names() {
        lattice.begin(3);
        raise(0, Label.of(PERSON, 0, 2, 0));
        raise(1, Label.of(PERSON, 0, 2, 1));
        raise(2, Label.OUTSIDE);
        assertThat(names()).extracting(LabelledName::from, LabelledName::to, LabelledName::kind)
                .containsExactly(tuple(0, 2, PERSON));
    }

    @Test
    void labels_that_cannot_follow_each_other_are_never_chosen() {
        lattice.begin(2);
        raise(0, Label.of(PERSON, 0, 2, 0));
        raise(1, Label.OUTSIDE);
        assertThat(names()).allMatch(name -> name.to() <= 2);
    }

    @Test
    void a_name_that_nothing_disputes_is_nearly_sure_and_a_doubtful_one_is_not() {
        lattice.begin(1);
        lattice.scores()[Label.of(PLACE, 0, 1, 0)] = 15;
        assertThat(names().get(0).confidence()).isCloseTo(1, within(0.001));
        lattice.begin(1);
        lattice.scores()[Label.of(PLACE, 0, 1, 0)] = 15;
        lattice.scores()[Label.of(PERSON, 0, 1, 0)] = 14.9f;
        assertThat(names().get(0).confidence()).isBetween(0.5, 0.6);
    }

    @Test
    void no_words_hold_no_name() {
        lattice.begin(0);
        assertThat(names()).isEmpty();
    }

    private void raise(int word, int label) {
        lattice.scores()[word * Label.COUNT + label] = 10;
    }

    private List<LabelledName> names() {
        List<LabelledName> names = new ArrayList<>();
        lattice.names(0, names);
        return names;
    }
}
