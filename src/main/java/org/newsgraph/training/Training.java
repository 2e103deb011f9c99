package org.newsgraph.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

import org.newsgraph.ingest.detect.BuiltInModel;

/**
 * Learns a model from labelled texts. The same texts, settings and seed give the same bytes on every machine.
 *
 * @param folder
 *        of files NAME.conll.gz
 * @param withoutSources
 *        names of files to leave out
 * @param withoutDocuments
 *        ids of documents to leave out, such as those of a development set
 * @param passes
 *        over all texts
 * @param leastWeight
 *        a feature whose weights are all smaller is left out of the model
 */
public record Training(Path folder, Set<String> withoutSources, Set<String> withoutDocuments, int passes,
        float leastWeight, long seed) {
    private static final float RATE = 0.02f;
    private static final int SEEN_AT_LEAST = 2;

    /** @param progress told what goes on */
    public void run(OutputStream out, Consumer<String> progress) throws IOException {
        Examples examples = new Examples(BuiltInModel.clusters());
        read(examples, progress);
        long[] features = examples.number(SEEN_AT_LEAST);
        progress.accept(features.length + " features seen twice or more");
        Gradient gradient = new Gradient(features.length, RATE);
        gradient.run(examples.take(), passes, seed, progress);
        new ModelWriter(features, gradient, leastWeight).write(out);
    }

    private void read(Examples examples, Consumer<String> progress) throws IOException {
        for (Path file : Sources.in(folder, withoutSources)) {
            String source = Sources.name(file);
            int documents = 0;
            for (Document document : Corpus.read(file)) {
                if (!withoutDocuments.contains(document.id())) {
                    examples.add(new LabelledText(document), SourceWeights.of(source));
                    documents++;
                }
            }
            progress.accept(source + ": " + documents + " documents");
        }
    }
}
