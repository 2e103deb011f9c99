package org.newsgraph.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server that lives as long as the process that started it, and its data far longer. Whoever holds the
 * folder's lock owns the server; others may only join it.
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

    /** Joins the server of another Newsgraph on this folder, or starts one. */
    public static DatabaseLease startOrJoin(Path path) {
        DataFolder folder = DataFolder.at(path);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // The owner may just be starting its server, or stopping it for good.
        while (System.nanoTime() < deadline) {
            Optional<DatabaseLease> lease = tryStart(folder, Durability.FULL).or(() -> tryJoin(folder));
            if (lease.isPresent()) {
                return lease.get();
            }
            pause();
        }
        throw new DataFolderInUse(folder.root(), FolderLock.owner(folder.lockFile()));
    }

    private static Optional<DatabaseLease> tryJoin(DataFolder folder) {
        return Postmaster.of(folder.cluster()).filter(Postmaster::ready).filter(Postmaster::serving)
                .map(server -> new JoinedDatabase(new DatabaseAddress(server.port(), folder.password())));
    }

    private static Optional<DatabaseLease> tryStart(DataFolder folder, Durability durability) {
        return FolderLock.tryAcquire(folder.lockFile()).map(lock -> start(folder, lock, durability));
    }

    private static EmbeddedDatabase start(DataFolder folder, FolderLock lock, Durability durability) {
        try {
            Cluster cluster = new Cluster(folder, PostgresPrograms.unpacked(folder.root()));
            cluster.endLeftovers();
            cluster.create();
            DatabaseAddress address = new DatabaseAddress(cluster.start(durability), folder.password());
            EmbeddedDatabase database = new EmbeddedDatabase(lock, cluster, address);
            database.complete(durability);
            return database;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void complete(Durability durability) {
        try {
            new DatabaseSetup(address).complete(durability);
        } catch (RuntimeException e) {
            cluster.stop();
            throw e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for the database", e);
        }
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
