package org.newsgraph.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.ingest.detect.BuiltInModel;
import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.detect.Texts;
import org.newsgraph.ingest.detect.TrainedDetector;
import org.newsgraph.ingest.detect.crf.Labeller;
import org.newsgraph.ingest.detect.crf.ModelReader;

/** A model learned from a handful of sentences about a world where people quarn and towns are blished. */
class TrainingTest {
    private static final String TEXTS = """
            -DOCSTART- one
            Tharn\tB-PER
            Velkos\tI-PER
            quarned\tO
            .\tO

            We\tO
            blished\tO
            Mirrabel\tB-LOC
            .\tO

            -DOCSTART- two
            Joril\tB-PER
            Osk\tI-PER
            quarned\tO
            .\tO

            We\tO
            blished\tO
            Zurrin\tB-LOC
            .\tO
            """;

    @TempDir
    Path folder;

    @Test
    void the_same_texts_give_the_same_bytes() throws IOException {
        write("some", TEXTS);
        assertThat(train(Set.of(), Set.of())).isEqualTo(train(Set.of(), Set.of()));
    }

    @Test
    void what_was_learned_is_found_in_new_texts() throws IOException {
        write("some", TEXTS);
        assertThat(names(train(Set.of(), Set.of()), "Pell Draven quarned. We blished Quendor."))
                .containsExactly("PERSON Pell Draven", "PLACE Quendor");
    }

    @Test
    void a_source_can_be_left_out() throws IOException {
        write("one", TEXTS);
        byte[] one = train(Set.of(), Set.of());
        write("other", TEXTS.replace("B-LOC", "B-ORG"));
        assertThat(train(Set.of("other"), Set.of())).isEqualTo(one);
        assertThat(train(Set.of(), Set.of())).isNotEqualTo(one);
    }

    @Test
    void documents_can_be_left_out() throws IOException {
        write("some", TEXTS);
        assertThat(train(Set.of(), Set.of("one"))).isNotEqualTo(train(Set.of(), Set.of("two")));
    }

    private void write(String name, String texts) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(
                Files.newOutputStream(folder.resolve(name + ".conll.gz")))) {
            out.write(texts.getBytes(StandardCharsets.UTF_8));
        }
    }

    private byte[] train(Set<String> withoutSources, Set<String> withoutDocuments) throws IOException {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        new Training(folder, withoutSources, withoutDocuments, 30, 0, 1).run(model, step -> {
        });
        return model.toByteArray();
    }

    private static List<String> names(byte[] model, String text) throws IOException {
        Labeller labeller = new Labeller(ModelReader.read(new ByteArrayInputStream(model)), BuiltInModel.clusters());
        return new TrainedDetector(labeller).detect(Texts.paragraphs(text), KnownNames.none()).stream()
                .map(TrainingTest::told).toList();
    }

    private static String told(DetectedMention mention) {
        return mention.kind() + " " + mention.text();
    }
}
