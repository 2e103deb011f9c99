package org.newsgraph.ingest.detect.crf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

/**
 * Reads a model. The file is in gzip: the number of the format; the transitions, row by row; the number of features; the
 * upper 40 bits of each feature's hash in ascending order, as differences (seven bits a byte, the least first, the eighth
 * bit set on all bytes but the last); then for each feature its scale, which labels have a weight (a bit each), and
 * these weights, a byte each.
 */
public final class ModelReader {
    public static final int FORMAT = 0x4E470001;
    /** Steps of the scale: a factor of about 1.09 each. */
    private static final double STEP = 1.0 / 8;
    private static final double SMALLEST = 1e-5;
    private static final int MOST_UNITS = 127;

    private ModelReader() {
    }

    /** The part of a feature's hash that a model keeps. */
    public static long shorten(long hash) {
        return hash >>> Long.SIZE - Weights.HASH_BITS;
    }

    /** What a weight of 1 stands for. */
    public static float scale(int step) {
        return (float) (SMALLEST * StrictMath.pow(2, (step & 0xFF) * STEP));
    }

    /** The smallest scale whose largest weight reaches the given one. */
    public static int scaleFor(float weight) {
        int step = 0;
        while (step < 0xFF && scale(step) * MOST_UNITS < weight) {
            step++;
        }
        return step;
    }

    public static Model read(InputStream in) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(new GZIPInputStream(in, 1 << 16).readAllBytes());
        int format = data.getInt();
        if (format != FORMAT) {
            throw new IOException("The model has the format " + format + ", not " + FORMAT);
        }
        float[][] transitions = new float[Label.COUNT][Label.COUNT];
        for (float[] row : transitions) {
            for (int label = 0; label < row.length; label++) {
                row[label] = data.getFloat();
            }
        }
        return new Model(weights(data), transitions);
    }

    private static Weights weights(ByteBuffer data) {
        long[] hashes = new long[data.getInt()];
        long hash = 0;
        for (int feature = 0; feature < hashes.length; feature++) {
            hash += number(data);
            hashes[feature] = hash;
        }
        float[] scales = new float[0x100];
        for (int step = 0; step < scales.length; step++) {
            scales[step] = scale(step);
        }
        Weights.Builder weights = new Weights.Builder(hashes.length);
        byte[] row = new byte[Label.COUNT];
        for (long known : hashes) {
            float scale = scales[data.get() & 0xFF];
            int present = data.getShort() & 0xFFFF;
            for (int label = 0; label < Label.COUNT; label++) {
                row[label] = (present >>> label & 1) == 0 ? 0 : data.get();
            }
            weights.add(known, scale, row);
        }
        return weights.build();
    }

    private static long number(ByteBuffer data) {
        long number = 0;
        int shift = 0;
        int part = data.get() & 0xFF;
        while (part >= 0x80) {
            number |= (long) (part & 0x7F) << shift;
            shift += 7;
            part = data.get() & 0xFF;
        }
        return number | (long) part << shift;
    }
}
