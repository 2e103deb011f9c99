package org.newsgraph.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server whose data lives far longer than it does. One process at a time owns a folder and starts its
 * server; others may use it beside. A server that serves ends with its owner; one that was started for a command ends
 * with the last command that uses it.
 */
public final class EmbeddedDatabase implements DatabaseLease {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final FolderLock lock;
    private final Cluster cluster;
    private final DatabaseAddress address;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedDatabase(FolderLock lock, Cluster cluster, DatabaseAddress address) {
        this.lock = lock;
        this.cluster = cluster;
        this.address = address;
    }

    /** Starts the server of a folder, which must not be in use. */
    public static DatabaseLease start(Path path) {
        return start(path, Durability.FULL);
    }

    public static DatabaseLease start(Path path, Durability durability) {
        DataFolder folder = DataFolder.at(path);
        return tryStart(folder, durability)
                .orElseThrow(() -> new DataFolderInUse(folder.root(), FolderLock.owner(folder.lockFile())));
    }

    /** Uses the server of a folder beside others, and starts it if it does not run. */
    public static DatabaseLease startOrJoin(Path path) {
        DataFolder folder = DataFolder.at(path);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // The owner may just be starting its server, or stopping it for good.
        while (System.nanoTime() < deadline) {
            Optional<DatabaseLease> lease = tryJoin(folder)
                    .or(() -> tryStart(folder, Durability.FULL).map(started -> started.shared(folder)));
            if (lease.isPresent()) {
                return lease.get();
            }
            Pause.millis(100);
        }
        throw new DataFolderInUse(folder.root(), FolderLock.owner(folder.lockFile()));
    }

    private static Optional<DatabaseLease> tryJoin(DataFolder folder) {
        Optional<FolderUse> use = FolderUse.together(folder.useFile());
        Optional<DatabaseLease> joined = use
                .flatMap(it -> running(folder).map(address -> new SharedDatabase(folder, it, address)));
        if (joined.isEmpty()) {
            use.ifPresent(FolderUse::close);
        }
        return joined;
    }

    private static Optional<DatabaseAddress> running(DataFolder folder) {
        return Postmaster.of(folder.cluster()).filter(Postmaster::ready).filter(Postmaster::serving)
                .map(server -> new DatabaseAddress(server.port(), folder.password()));
    }

    private static Optional<EmbeddedDatabase> tryStart(DataFolder folder, Durability durability) {
        Optional<FolderLock> lock = FolderLock.tryAcquire(folder.lockFile());
        Optional<FolderUse> alone = lock.flatMap(it -> FolderUse.alone(folder.useFile()));
        if (alone.isEmpty()) {
            lock.ifPresent(FolderLock::close);
            return Optional.empty();
        }
        return Optional.of(start(folder, lock.get(), alone.get(), durability));
    }

    private static EmbeddedDatabase start(DataFolder folder, FolderLock lock, FolderUse alone, Durability durability) {
        try (alone) {
            Cluster cluster = new Cluster(folder, PostgresPrograms.unpacked(folder.root()));
            cluster.endLeftovers();
            cluster.create();
            DatabaseAddress address = new DatabaseAddress(cluster.start(durability), folder.password());
            complete(cluster, address, durability);
            return new EmbeddedDatabase(lock, cluster, address);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void complete(Cluster cluster, DatabaseAddress address, Durability durability) {
        try {
            new DatabaseSetup(address).complete(durability);
        } catch (RuntimeException e) {
            cluster.stop();
            throw e;
        }
    }

    /** Gives up owning the server, but not using it. */
    private DatabaseLease shared(DataFolder folder) {
        FolderUse use = FolderUse.together(folder.useFile()).orElseThrow();
        lock.close();
        return new SharedDatabase(folder, use, address);
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            // The folder is free only when nothing works in it any more.
            try {
                cluster.stop();
            } finally {
                lock.close();
            }
        }
    }
}
