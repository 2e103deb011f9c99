package org.newsgraph.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A use of the server of a data folder, known to all processes and over when its process is, however that ends. Many may
 * use it together; who starts or stops it must be alone.
 */
final class FolderUse implements AutoCloseable {

    private final String held;
    private final FileChannel channel;

    private FolderUse(String held, FileChannel channel) {
        this.held = held;
        this.channel = channel;
    }

    /** Nothing if anybody uses the server. */
    static Optional<FolderUse> alone(Path file) {
        return acquire(file, false);
    }

    /** Nothing while somebody is alone with it. */
    static Optional<FolderUse> together(Path file) {
        return acquire(file, true);
    }

    // One use for each JVM: a second channel on the file, when closed, would end the first one's use.
    private static Optional<FolderUse> acquire(Path file, boolean together) {
        String held = "newsgraph.used." + file;
        if (System.getProperties().putIfAbsent(held, "true") != null) {
            return Optional.empty();
        }
        Optional<FileChannel> channel = Optional.empty();
        try {
            channel = locked(file, together);
            return channel.map(it -> new FolderUse(held, it));
        } catch (IOException e) {
            throw new DatabaseUnavailable("Cannot lock the data folder with " + file + ": " + e, e);
        } finally {
            if (channel.isEmpty()) {
                System.clearProperty(held);
            }
        }
    }

    private static Optional<FileChannel> locked(Path file, boolean together) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        if (channel.tryLock(0, 1, together) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(channel);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.clearProperty(held);
        }
    }
}
