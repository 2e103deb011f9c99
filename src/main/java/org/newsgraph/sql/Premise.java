package org.newsgraph.sql;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * On what condition a reading uses what was read before it: that a landmark's numbers have not changed. They are asked for
 * before the next statement, once; if they have changed, whatever came of the reading is given up, and it starts again without
 * any condition.
 */
final class Premise {
    private @Nullable Landmark landmark;
    private @Nullable List<Long> assumed;
    private @Nullable List<Long> found;
    private boolean barred;

    /** False if the reading relies on other numbers already, or must rely on none. */
    boolean assume(Landmark of, List<Long> numbers) {
        if (barred || isUnlike(assumed, numbers) || isUnlike(found, numbers)) {
            return false;
        }
        landmark = of;
        assumed = numbers;
        return true;
    }

    private static boolean isUnlike(@Nullable List<Long> some, List<Long> others) {
        return some != null && !some.equals(others);
    }

    /** What is to be asked for with the next statement; null if nothing is. */
    @Nullable
    Landmark due() {
        return found == null ? landmark : null;
    }

    /** The same, for who asks for it alone. */
    @Nullable
    Landmark takeDue() {
        Landmark due = due();
        landmark = null;
        return due;
    }

    void ask(Landmark of) {
        landmark = of;
    }

    void find(List<Long> numbers) {
        found = numbers;
    }

    @Nullable
    List<Long> found() {
        return found;
    }

    boolean isOpen() {
        return assumed != null && found == null;
    }

    boolean isRefuted() {
        return assumed != null && found != null && !assumed.equals(found);
    }

    void bar() {
        landmark = null;
        assumed = null;
        found = null;
        barred = true;
    }
}
