package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.List;

import org.newsgraph.ingest.detect.crf.LabelledName;
import org.newsgraph.ingest.detect.crf.Labeller;

/** The names that the model sees. */
final class ModelRule {
    /** From here on a name that the model sees is right as often as one that its form proves. */
    private static final double CERTAIN = 0.9;
    private final Labeller labeller;
    private final PassageWords words;

    ModelRule(Labeller labeller, PassageWords words) {
        this.labeller = labeller;
        this.words = words;
    }

    List<Candidate> names() {
        List<Candidate> names = new ArrayList<>();
        for (LabelledName name : labeller.names(words.words())) {
            int first = words.token(name.sentence(), 0);
            Evidence evidence = name.confidence() >= CERTAIN ? Evidence.CERTAIN : Evidence.LIKELY;
            names.add(new Candidate(words.passage(name.sentence()), first + name.from(), first + name.to(),
                    name.kind(), evidence, Candidate.BY_CONTEXT, name.confidence()));
        }
        return names;
    }
}
