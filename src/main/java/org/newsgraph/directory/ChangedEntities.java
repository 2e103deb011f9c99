package org.newsgraph.directory;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import jakarta.transaction.TransactionScoped;

import org.newsgraph.change.Change;
import org.newsgraph.change.ChangeKind;

/** The entities that this transaction has written to the log of changes: each is there once, however much happened. */
@TransactionScoped
class ChangedEntities {
    private final Set<Long> logged = new HashSet<>();

    void created(long key, Instant now) {
        logged.add(key);
        Change.ofEntity(ChangeKind.ENTITY_CREATED, key, now);
    }

    void changed(long key, Instant now) {
        if (logged.add(key)) {
            Change.ofEntity(ChangeKind.ENTITY_CHANGED, key, now);
        }
    }
}
