package org.newsgraph.ingest.detect.crf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.vocabulary.EntityKind.ORGANIZATION;
import static org.newsgraph.vocabulary.EntityKind.PERSON;

import org.junit.jupiter.api.Test;

class LabelTest {
    private static final int BEGIN = Label.of(PERSON, 0, 3, 0);
    private static final int INSIDE = Label.of(PERSON, 0, 3, 1);
    private static final int LAST = Label.of(PERSON, 0, 3, 2);
    private static final int UNIT = Label.of(ORGANIZATION, 0, 1, 0);

    @Test
    void a_name_goes_on_until_its_last_word() {
        assertThat(Label.mayFollow(INSIDE, BEGIN)).isTrue();
        assertThat(Label.mayFollow(LAST, INSIDE)).isTrue();
        assertThat(Label.mayFollow(Label.OUTSIDE, BEGIN)).isFalse();
    }

    @Test
    void a_name_keeps_its_kind() {
        assertThat(Label.mayFollow(Label.of(ORGANIZATION, 0, 2, 1), BEGIN)).isFalse();
    }

    @Test
    void one_name_may_follow_another() {
        assertThat(Label.mayFollow(UNIT, LAST)).isTrue();
        assertThat(Label.mayFollow(INSIDE, UNIT)).isFalse();
    }

    @Test
    void a_sentence_begins_and_ends_with_whole_names() {
        assertThat(Label.mayBegin(INSIDE)).isFalse();
        assertThat(Label.mayEnd(BEGIN)).isFalse();
        assertThat(Label.mayBegin(UNIT) && Label.mayEnd(UNIT)).isTrue();
    }
}
