package org.newsgraph.directory.popolo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

import org.newsgraph.audit.AuditLog;
import org.newsgraph.directory.DirectoryEditor;
import org.newsgraph.directory.EditTransaction;
import org.newsgraph.directory.MembershipEditor;
import org.newsgraph.directory.NameLocks;
import org.newsgraph.graphql.ApiException;

/**
 * Brings people, organizations, places and memberships into the directory. An entity is found again by any identifier
 * that it shares with the file, its id in the file among them; a provisional entry of its kind and name is completed. So
 * the same file again changes nothing. A record that is wrong is skipped and named, and never stops the next.
 */
@ApplicationScoped
public class PopoloImport {
    /** Records in one transaction: enough to make the wait for the disk small, few enough to repeat one by one. */
    private static final int BATCH = 100;
    private final DirectoryEditor entities;
    private final MembershipEditor memberships;
    private final PopoloLookup lookup;
    private final NameLocks locks;
    private final EditTransaction transaction;
    private final EntityManager session;
    private final AuditLog audit;

    PopoloImport(DirectoryEditor entities, MembershipEditor memberships, PopoloLookup lookup, NameLocks locks,
            EditTransaction transaction, EntityManager session, AuditLog audit) {
        this.entities = entities;
        this.memberships = memberships;
        this.lookup = lookup;
        this.locks = locks;
        this.transaction = transaction;
        this.session = session;
        this.audit = audit;
    }

    /** Is told the number of records so far, and the part of the file that is done, from 0 to 1. */
    public interface Progress {
        void show(long records, double done);
    }

    public PopoloSummary run(PopoloFile file) {
        return run(file, (records, done) -> {
        });
    }

    public PopoloSummary run(PopoloFile file, Progress progress) {
        PopoloSummary summary = new PopoloSummary(progress, size(file));
        file.misshapenLists()
                .forEach(list -> summary.skipped("/" + list, "INVALID_ARGUMENT " + list + " must be a list"));
        FileKeys keys = new FileKeys();
        for (PopoloClass type : PopoloClass.values()) {
            run(file.records(type.property()), new EntityStep(type, file.source(), keys, lookup, locks, entities),
                    summary);
        }
        run(file.records("organizations"), new ParentStep(keys, entities), summary);
        run(file.records("memberships"), new MembershipStep(keys, lookup, entities, memberships), summary);
        return summary;
    }

    private static long size(PopoloFile file) {
        // Organizations are gone through twice: their parents may stand behind them.
        return List.of("persons", "organizations", "areas", "organizations", "memberships").stream()
                .mapToLong(list -> file.records(list).size()).sum();
    }

    private void run(List<PopoloRecord> records, ImportStep step, PopoloSummary summary) {
        for (int from = 0; from < records.size(); from += BATCH) {
            List<PopoloRecord> batch = records.subList(from, Math.min(records.size(), from + BATCH));
            try {
                store(batch, step, summary);
            } catch (RuntimeException oneOrMoreAreWrong) {
                batch.forEach(record -> storeAlone(record, step, summary));
            }
        }
    }

    /** All or none; what comes of them counts when they are stored. */
    private void store(List<PopoloRecord> batch, ImportStep step, PopoloSummary summary) {
        List<ImportStep.Outcome> outcomes = transaction.run(() -> {
            // Written together at the end, instead of before each look at the database.
            session.setFlushMode(FlushModeType.COMMIT);
            step.begin(batch);
            List<ImportStep.Outcome> done = new ArrayList<>();
            batch.forEach(record -> done.add(step.run(record)));
            writeDown(batch, done);
            return done;
        });
        outcomes.forEach(summary::count);
    }

    /** One entry for all that a transaction changes, with the places in the file; the file itself says the rest. */
    private void writeDown(List<PopoloRecord> batch, List<ImportStep.Outcome> done) {
        Map<ImportStep.Outcome, List<String>> changes = new EnumMap<>(ImportStep.Outcome.class);
        for (int i = 0; i < done.size(); i++) {
            changes.computeIfAbsent(done.get(i), outcome -> new ArrayList<>()).add(batch.get(i).pointer());
        }
        changes.keySet().retainAll(Set.of(ImportStep.Outcome.CREATED, ImportStep.Outcome.UPDATED));
        if (!changes.isEmpty()) {
            audit.together("import-directory", changes);
        }
    }

    private void storeAlone(PopoloRecord record, ImportStep step, PopoloSummary summary) {
        try {
            store(List.of(record), step, summary);
        } catch (ApiException mistake) {
            summary.skipped(record.pointer(), mistake.code() + " " + mistake.getMessage());
        } catch (RuntimeException failure) {
            if (!EditTransaction.isClash(failure)) {
                throw failure;
            }
            summary.skipped(record.pointer(), "CONFLICT another writer keeps changing the same");
        }
    }
}
