package org.newsgraph.ingest.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

import org.newsgraph.ingest.detect.crf.Clusters;
import org.newsgraph.ingest.detect.crf.ClustersReader;
import org.newsgraph.ingest.detect.crf.Labeller;
import org.newsgraph.ingest.detect.crf.Model;
import org.newsgraph.ingest.detect.crf.ModelReader;

/** The model that is part of the application, and the word clusters that it was trained with; read when first asked. */
public final class BuiltInModel {
    private static final String MODEL = "/org/newsgraph/model/english.crf.gz";
    private static final String WORD_CLUSTERS = "/org/newsgraph/lexicon/brown-clusters.tsv.gz";

    private BuiltInModel() {
    }

    public static Clusters clusters() {
        return HeldClusters.CLUSTERS;
    }

    static Labeller labeller() {
        return HeldLabeller.LABELLER;
    }

    // Not a lambda of the holder: the other thread would wait for the holder's own initialisation.
    private static Model readModel() {
        return read(MODEL, ModelReader::read);
    }

    private static <T> T read(String file, Reader<T> reader) {
        try (InputStream in = BuiltInModel.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks " + file);
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file, e);
        }
    }

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    private static final class HeldClusters {
        static final Clusters CLUSTERS = BuiltInModel.read(WORD_CLUSTERS, ClustersReader::read);
    }

    private static final class HeldLabeller {
        static final Labeller LABELLER = read();

        /** Model and clusters at once, each on a core of its own. */
        private static Labeller read() {
            CompletableFuture<Model> model = CompletableFuture
                    .supplyAsync(BuiltInModel::readModel);
            Clusters clusters = clusters();
            return new Labeller(model.join(), clusters);
        }
    }
}
