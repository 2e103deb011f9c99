package org.newsgraph.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What was packed with gzip (RFC 1952), in as many members as there are. Java's own stream takes the place where a further
 * member is damaged for the end, and so does it with a pause of the sender between two members.
 */
final class GzipMembers extends InputStream {
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    /** As much as this that is unpacked to nothing is no text. */
    private static final int MOST_IDLE = 1 << 20;

    private final InputStream packed;
    private final byte[] buffer = new byte[1 << 13];
    private int position;
    private int limit;
    private int idle;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private boolean within;

    /**
     * @throws IOException
     *         if it does not begin as what is packed does
     */
    GzipMembers(InputStream packed) throws IOException {
        this.packed = packed;
        begin(required());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            if (!within) {
                int next = next();
                if (next < 0) {
                    return -1;
                }
                begin(next);
            }
            int count = inflate(bytes, offset, length);
            if (count > 0) {
                idle = 0;
                return count;
            }
        }
    }

    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        if (inflater.needsInput()) {
            if (position == limit && !fill()) {
                throw new EOFException("a member is cut off");
            }
            inflater.setInput(buffer, position, limit - position);
            position = limit;
        }
        try {
            int count = inflater.inflate(bytes, offset, length);
            checksum.update(bytes, offset, count);
            if (inflater.finished()) {
                position = limit - inflater.getRemaining();
                end();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("a member needs a dictionary");
            }
            return count;
        } catch (DataFormatException broken) {
            throw new ZipException(broken.getMessage());
        }
    }

    private void begin(int first) throws IOException {
        checksum.reset();
        checksum.update(first);
        if (first != 0x1F || header() != 0x8B || header() != 8) {
            throw new ZipException("something stands there that is no member of gzip");
        }
        int flags = header();
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(header() | header() << 8);
        }
        for (int text = flags & (NAME | COMMENT); text != 0; text &= text - 1) {
            while (header() != 0) {
                // Nobody asks what it was called.
            }
        }
        long read = checksum.getValue();
        if ((flags & HEADER_CHECKSUM) != 0 && (header() | header() << 8) != (read & 0xFFFF)) {
            throw new ZipException("the head of a member is damaged");
        }
        checksum.reset();
        within = true;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            header();
        }
    }

    private int header() throws IOException {
        int read = required();
        checksum.update(read);
        return read;
    }

    private void end() throws IOException {
        long length = inflater.getBytesWritten();
        inflater.reset();
        within = false;
        if (number() != checksum.getValue() || number() != (length & 0xFFFF_FFFFL)) {
            throw new ZipException("a member is damaged");
        }
    }

    private long number() throws IOException {
        return required() | required() << 8 | required() << 16 | (long) required() << 24;
    }

    private int required() throws IOException {
        int next = next();
        if (next < 0) {
            throw new EOFException("a member is cut off");
        }
        return next;
    }

    /** Negative at the end. */
    private int next() throws IOException {
        return position == limit && !fill() ? -1 : buffer[position++] & 0xFF;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, packed.read(buffer, 0, buffer.length));
        idle += limit;
        if (idle > MOST_IDLE) {
            throw new ZipException("it is packed, and nothing comes of it");
        }
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
