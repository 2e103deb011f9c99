package org.newsgraph.ingest.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

import org.newsgraph.ingest.detect.crf.Clusters;
import org.newsgraph.ingest.detect.crf.Labeller;
import org.newsgraph.ingest.detect.crf.Model;
import org.newsgraph.ingest.detect.crf.ModelReader;

/** The model that is part of the application, and the word clusters that it was trained with; read when first asked. */
public final class BuiltInModel {
    private static final String FILE = "/org/newsgraph/model/english.crf.gz";
    private static final int WORDS_WITH_CLUSTER = 600_000;

    private BuiltInModel() {
    }

    public static Clusters clusters() {
        return HeldClusters.CLUSTERS;
    }

    static Labeller labeller() {
        return HeldLabeller.LABELLER;
    }

    private static Clusters readClusters() {
        Clusters.Builder clusters = new Clusters.Builder(WORDS_WITH_CLUSTER);
        Resources.eachLine("brown-clusters.tsv.gz", line -> {
            int tab = line.indexOf('\t');
            clusters.add(line.substring(0, tab), line.substring(tab + 1));
        });
        return clusters.build();
    }

    private static Model readModel() {
        try (InputStream in = BuiltInModel.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("This build lacks its model " + FILE);
            }
            return ModelReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the model " + FILE, e);
        }
    }

    private static final class HeldClusters {
        static final Clusters CLUSTERS = readClusters();
    }

    private static final class HeldLabeller {
        static final Labeller LABELLER = read();

        /** Model and clusters at once, each on a core of its own. */
        private static Labeller read() {
            CompletableFuture<Model> model = CompletableFuture.supplyAsync(BuiltInModel::readModel);
            Clusters clusters = clusters();
            return new Labeller(model.join(), clusters);
        }
    }
}
