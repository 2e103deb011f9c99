package org.newsgraph.feed;

import org.newsgraph.access.Actor;
import org.newsgraph.access.Caller;
import org.newsgraph.change.ChangeKind;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.Scope;

/**
 * Who reads the log, for what is told to its owner alone.
 *
 * @param key
 *        -1 for nobody's
 * @param house
 *        it is told of all webhooks
 */
record Reader(long key, boolean house) {
    private static final long NONE = -1;

    /** Nobody, where the log is read for all who listen. */
    static Reader current() {
        Caller caller = Actor.current().caller();
        if (caller == null) {
            return new Reader(NONE, false);
        }
        return new Reader(caller.key() == null ? NONE : caller.key(), caller.may(Scope.ADMINISTER));
    }

    /** The same for a change that was read for all who listen. */
    boolean isTold(LoggedChange change, long firstKey) {
        return change.toldTo() != null
                && (house && change.kind() == ChangeKind.WEBHOOK_DISABLED || change.toldTo() == firstKey);
    }

    boolean hasKey() {
        return key != NONE;
    }

    /** Whether the change {@code c} is told to it alone. */
    SqlText isTold() {
        return SqlText.of(
                "c.told_to IS NOT NULL AND (?::boolean AND c.kind = 'WEBHOOK_DISABLED' OR c.told_to = first_key(?))",
                house, key);
    }
}
