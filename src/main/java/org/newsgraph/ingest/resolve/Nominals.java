package org.newsgraph.ingest.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.resolve.NominalPlaces.Nominal;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.Words;
import org.newsgraph.vocabulary.MentionForm;
import org.newsgraph.vocabulary.ResolutionRule;

/**
 * Adds the common nouns that can stand for one named thing of an English article only: "the alliance" after NATO. A noun
 * that two things fit, or that the text also uses of others, adds nothing.
 */
public final class Nominals {
    private static final double CONFIDENCE = 0.8;

    private final ArticleText text;
    private final List<ResolvedMention> names;
    private final NominalCandidates candidates;
    private final List<ResolvedMention> all = new ArrayList<>();
    private final int[] moved;

    private Nominals(ArticleText text, List<ResolvedMention> names) {
        this.text = text;
        this.names = names;
        this.candidates = new NominalCandidates(text, names);
        this.moved = new int[names.size()];
    }

    /** The names and, among them in reading order, the nominals; antecedents are indexes of the new list. */
    public static List<ResolvedMention> added(ArticleText text, List<ResolvedMention> names) {
        return text.language().startsWith("en") ? new Nominals(text, names).added() : names;
    }

    private List<ResolvedMention> added() {
        List<Words> words = text.blocks().stream().map(block -> Words.of(block.text())).toList();
        Set<String> nouns = new HashSet<>(candidates.nouns());
        nouns.removeIf(noun -> words.stream().anyMatch(block -> NominalPlaces.speaksOfOthers(block, noun)));
        int name = 0;
        for (int block = 0; block < words.size() && !nouns.isEmpty(); block++) {
            for (Nominal nominal : NominalPlaces.in(text.blocks().get(block), words.get(block), nouns)) {
                name = copyBefore(name, block, nominal.start());
                add(block, nominal, name);
            }
        }
        copyBefore(name, Integer.MAX_VALUE, 0);
        all.replaceAll(mention -> mention.antecedent() < 0 ? mention : mention.leaningOn(moved[mention.antecedent()]));
        return all;
    }

    private int copyBefore(int from, int block, int start) {
        int name = from;
        while (name < names.size() && isBefore(names.get(name).mention(), block, start)) {
            moved[name] = all.size();
            all.add(names.get(name++));
        }
        return name;
    }

    private static boolean isBefore(DetectedMention mention, int block, int start) {
        return mention.block() < block || mention.block() == block && mention.start() < start;
    }

    private boolean overlapsName(int block, Nominal nominal, int next) {
        boolean behind = next < names.size() && isBefore(names.get(next).mention(), block, nominal.end());
        DetectedMention before = next == 0 ? null : names.get(next - 1).mention();
        return behind || before != null && before.block() == block && before.end() > nominal.start();
    }

    private void add(int block, Nominal nominal, int next) {
        Optional<Integer> antecedent = overlapsName(block, nominal, next)
                ? Optional.empty()
                : candidates.antecedent(nominal.noun(), next);
        antecedent.ifPresent(index -> {
            ResolvedMention named = names.get(index);
            DetectedMention found = new DetectedMention(block, nominal.start(), nominal.end(),
                    text.blocks().get(block).text().substring(nominal.start(), nominal.end()), named.kind(),
                    named.mention().evidence(), CONFIDENCE);
            all.add(new ResolvedMention(found, named.kind(), named.chain(), ResolutionRule.NOMINAL, index,
                    MentionForm.NOMINAL, null));
        });
    }
}
