package org.newsgraph.training;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import org.newsgraph.ingest.detect.crf.Label;
import org.newsgraph.ingest.detect.crf.ModelReader;

/** Writes a model in the form that {@link ModelReader} describes. */
final class ModelWriter {
    private static final int LABELS = Label.COUNT;
    private final long[] hashes;
    private final Gradient learned;
    private final float leastWeight;

    /**
     * @param hashes
     *        of the features in ascending order as signed numbers
     * @param leastWeight
     *        a feature whose weights are all smaller is left out
     */
    ModelWriter(long[] hashes, Gradient learned, float leastWeight) {
        this.hashes = hashes;
        this.learned = learned;
        this.leastWeight = leastWeight;
    }

    void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new BufferedOutputStream(new Best(out), 1 << 16))) {
            data.writeInt(ModelReader.FORMAT);
            for (float[] row : learned.transitions()) {
                for (float transition : row) {
                    data.writeFloat(transition);
                }
            }
            int[] kept = kept();
            data.writeInt(kept.length);
            long last = 0;
            for (int feature : kept) {
                long hash = ModelReader.shorten(hashes[feature]);
                writeNumber(hash - last, data);
                last = hash;
            }
            for (int feature : kept) {
                writeWeights(feature, data);
            }
        }
    }

    /** The features worth keeping, in the order of their shortened hashes; of two with the same one the first. */
    private int[] kept() {
        int[] kept = new int[hashes.length];
        int size = 0;
        // Ascending as unsigned numbers: the negative half comes last.
        int firstPositive = 0;
        while (firstPositive < hashes.length && hashes[firstPositive] < 0) {
            firstPositive++;
        }
        for (int index = 0; index < hashes.length; index++) {
            int feature = (index + firstPositive) % hashes.length;
            boolean twin = size > 0
                    && ModelReader.shorten(hashes[feature]) == ModelReader.shorten(hashes[kept[size - 1]]);
            if (!twin && largest(feature) >= leastWeight) {
                kept[size++] = feature;
            }
        }
        return java.util.Arrays.copyOf(kept, size);
    }

    private float largest(int feature) {
        float largest = 0;
        for (int label = 0; label < LABELS; label++) {
            largest = Math.max(largest, Math.abs(learned.weight(feature, label)));
        }
        return largest;
    }

    private void writeWeights(int feature, DataOutputStream data) throws IOException {
        int scale = ModelReader.scaleFor(largest(feature));
        byte[] weights = new byte[LABELS];
        int present = 0;
        for (int label = 0; label < LABELS; label++) {
            weights[label] = (byte) Math.round(learned.weight(feature, label) / ModelReader.scale(scale));
            present |= weights[label] == 0 ? 0 : 1 << label;
        }
        data.writeByte(scale);
        data.writeShort(present);
        for (int label = 0; label < LABELS; label++) {
            if (weights[label] != 0) {
                data.writeByte(weights[label]);
            }
        }
    }

    private static void writeNumber(long number, DataOutputStream data) throws IOException {
        long left = number;
        while (left >= 0x80) {
            data.writeByte((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        data.writeByte((int) left);
    }

    private static final class Best extends GZIPOutputStream {
        Best(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
