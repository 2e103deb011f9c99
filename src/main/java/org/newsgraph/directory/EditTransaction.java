package org.newsgraph.directory;

import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.SqlStates;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Runs edits in a transaction of their own, and once more if another writer got in between: the second time, the edit
 * sees what that one wrote and refuses or takes it into account in its own words.
 */
@ApplicationScoped
public class EditTransaction {
    private final EntityManager entities;

    EditTransaction(EntityManager entities) {
        this.entities = entities;
    }

    public <T> T run(Callable<T> edits) {
        try {
            return once(edits);
        } catch (RuntimeException failure) {
            if (!isClash(failure)) {
                throw failure;
            }
            return once(edits);
        }
    }

    /** Whether a constraint or a deadlock ended the transaction. */
    public static boolean isClash(Throwable failure) {
        Predicate<Throwable> clash = cause -> cause instanceof ConstraintViolationException
                || cause instanceof LockAcquisitionException;
        return SqlStates.isRace(failure)
                || Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(clash);
    }

    /** Flushing here, not at commit, makes what the database refuses arrive as what it is. */
    private <T> T once(Callable<T> edits) {
        return QuarkusTransaction.requiringNew().call(() -> {
            T result = edits.call();
            entities.flush();
            return result;
        });
    }
}
