package org.newsgraph.ingest.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.ResolutionRule;

/** The chains as they grow: which mentions belong together, by which rule, leaning on which other mention. */
final class Chains {
    private final List<DetectedMention> mentions;
    private final int[] parents;
    private final int[] antecedents;
    private final ResolutionRule[] rules;

    Chains(List<DetectedMention> mentions) {
        this.mentions = mentions;
        this.parents = new int[mentions.size()];
        this.antecedents = new int[mentions.size()];
        this.rules = new ResolutionRule[mentions.size()];
        Arrays.setAll(parents, index -> index);
        Arrays.fill(antecedents, -1);
        Arrays.fill(rules, ResolutionRule.NAME);
    }

    /** Records why a mention names what another one names; two mentions never lean on each other. */
    void lean(int mention, int antecedent, ResolutionRule rule) {
        if (antecedents[antecedent] != mention) {
            rules[mention] = rule;
            antecedents[mention] = antecedent;
        }
        join(mention, antecedent);
    }

    void join(int one, int other) {
        parents[root(one)] = root(other);
    }

    private int root(int mention) {
        int at = mention;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    List<ResolvedMention> resolved() {
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Integer, Map<EntityKind, Integer>> votes = new HashMap<>();
        for (int mention = 0; mention < parents.length; mention++) {
            numbers.putIfAbsent(root(mention), numbers.size());
            votes.computeIfAbsent(root(mention), root -> new EnumMap<>(EntityKind.class))
                    .merge(mentions.get(mention).kind(), weight(mentions.get(mention)), Integer::sum);
        }
        List<ResolvedMention> resolved = new ArrayList<>(parents.length);
        for (int mention = 0; mention < parents.length; mention++) {
            int root = root(mention);
            resolved.add(new ResolvedMention(mentions.get(mention), most(votes.get(root)), numbers.get(root),
                    rules[mention], antecedents[mention]));
        }
        return resolved;
    }

    private static int weight(DetectedMention mention) {
        return switch (mention.evidence()) {
            case DIRECTORY -> 10_000;
            case CERTAIN -> 100;
            case LIKELY -> 1;
        };
    }

    private static EntityKind most(Map<EntityKind, Integer> votes) {
        return votes.entrySet().stream()
                .max(Entry.<EntityKind, Integer>comparingByValue().thenComparing(Entry.comparingByKey()))
                .map(Entry::getKey).orElseThrow();
    }
}
