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

    // Read by index, not through a buffer: it is read while nothing is compiled yet, and a start waits for it.
    private final byte[] data;
    private int at;

    private ModelReader(byte[] data) {
        this.data = data;
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
        return new ModelReader(new GZIPInputStream(in, 1 << 16).readAllBytes()).model();
    }

    private Model model() throws IOException {
        int format = ByteBuffer.wrap(data).getInt();
        if (format != FORMAT) {
            throw new IOException("The model has the format " + format + ", not " + FORMAT);
        }
        ByteBuffer head = ByteBuffer.wrap(data, Integer.BYTES, data.length - Integer.BYTES);
        float[][] transitions = new float[Label.COUNT][Label.COUNT];
        for (float[] row : transitions) {
            for (int label = 0; label < row.length; label++) {
                row[label] = head.getFloat();
            }
        }
        int features = head.getInt();
        at = head.position();
        return new Model(weights(features), transitions);
    }

    private Weights weights(int features) {
        long[] hashes = new long[features];
        long hash = 0;
        for (int feature = 0; feature < features; feature++) {
            hash += number();
            hashes[feature] = hash;
        }
        float[] scales = new float[0x100];
        for (int step = 0; step < scales.length; step++) {
            scales[step] = scale(step);
        }
        Weights.Builder weights = new Weights.Builder(features);
        for (long known : hashes) {
            weights.begin(known, scales[next()]);
            for (int left = next() << 8 | next(); left != 0; left &= left - 1) {
                weights.weight(Integer.numberOfTrailingZeros(left), data[at++]);
            }
        }
        return weights.build();
    }

    private long number() {
        long number = 0;
        int shift = 0;
        int part = next();
        while (part >= 0x80) {
            number |= (long) (part & 0x7F) << shift;
            shift += 7;
            part = next();
        }
        return number | (long) part << shift;
    }

    private int next() {
        return data[at++] & 0xFF;
    }
}
