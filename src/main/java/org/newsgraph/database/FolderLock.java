package org.newsgraph.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says which process owns a data folder. The operating system gives the lock back when its holder dies, however it dies;
 * a file with a process id in it could not promise that.
 */
final class FolderLock implements AutoCloseable {

    // Past the process id that stands at the start: a locked range cannot be read on Windows.
    private static final long LOCKED_BYTE = 1 << 20;

    private final String held;
    private final FileChannel channel;

    private FolderLock(String held, FileChannel channel) {
        this.held = held;
        this.channel = channel;
    }

    static Optional<FolderLock> tryAcquire(Path file) {
        // Within one JVM the system's lock is no guard: opening and closing the file a second time would release it. The
        // JVM's properties are seen by every class loader, and development mode has one for each reload.
        String held = "newsgraph.held." + file;
        if (System.getProperties().putIfAbsent(held, "true") != null) {
            return Optional.empty();
        }
        Optional<FileChannel> channel = Optional.empty();
        try {
            channel = locked(file);
            return channel.map(it -> new FolderLock(held, it));
        } catch (IOException e) {
            throw new DatabaseUnavailable("Cannot lock the data folder with " + file + ": " + e, e);
        } finally {
            if (channel.isEmpty()) {
                System.clearProperty(held);
            }
        }
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        String owner = Long.toString(ProcessHandle.current().pid());
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)), 0);
        return Optional.of(channel);
    }

    /** The process id that the owner left. Only for messages: it may be gone by now. */
    static String owner(Path file) {
        if (System.getProperty("newsgraph.held." + file) != null) {
            return ProcessHandle.current().pid() + " (this one)";
        }
        try {
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "unknown";
        }
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
