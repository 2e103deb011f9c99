package org.newsgraph.database;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A use of a server beside others. Whoever is the last to end it stops the server, if no owner does. */
final class SharedDatabase implements DatabaseLease {

    private static final int LOOKS_FOR_AN_OWNER = 5;

    private final DataFolder folder;
    private final FolderUse use;
    private final DatabaseAddress address;
    private final AtomicBoolean closed = new AtomicBoolean();

    SharedDatabase(DataFolder folder, FolderUse use, DatabaseAddress address) {
        this.folder = folder;
        this.use = use;
        this.address = address;
    }

    @Override
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            use.close();
            stopIfLast();
        }
    }

    private void stopIfLast() {
        Optional<FolderLock> lock = FolderLock.tryAcquire(folder.lockFile());
        // Another that ends its use at this moment has the lock for an instant; an owner keeps it.
        for (int look = 1; lock.isEmpty() && look < LOOKS_FOR_AN_OWNER; look++) {
            Pause.millis(40);
            lock = FolderLock.tryAcquire(folder.lockFile());
        }
        lock.ifPresent(this::stopIfUnused);
    }

    private void stopIfUnused(FolderLock lock) {
        try (lock) {
            FolderUse.alone(folder.useFile()).ifPresent(alone -> {
                try (alone) {
                    new Cluster(folder, PostgresPrograms.unpacked(folder.root())).stop();
                }
            });
        }
    }
}
