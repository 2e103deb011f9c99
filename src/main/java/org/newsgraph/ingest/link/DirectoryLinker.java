package org.newsgraph.ingest.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.resolve.ResolvedMention;

/**
 * Links a chain to the entity for which most speaks, if that is enough and clearly more than for any other. What is
 * linked then speaks for or against the rest, so the chains are gone through several times.
 */
public final class DirectoryLinker implements EntityLinker {
    /** Points from which a candidate is meant. */
    static final double ENOUGH = 3;
    /** Points by which it must be ahead of every other. */
    static final double MARGIN = 2;
    private static final int ROUNDS = 3;
    /** More than any article needs; it bounds what is asked of the database. */
    private static final int MOST_CANDIDATES = 1000;

    private record Scored(Candidate candidate, double points) {
        static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::points).reversed()
                .thenComparingLong(scored -> scored.candidate.entity());
    }

    @Override
    public Contenders contenders(List<ResolvedMention> mentions, KnownNames known) {
        Candidates candidates = new Candidates(known);
        Set<Long> all = new TreeSet<>();
        Set<Long> contested = new TreeSet<>();
        Set<String> shared = new TreeSet<>();
        for (ChainNames names : ChainNames.of(mentions)) {
            List<Long> some = candidates.of(names).stream().map(Candidate::entity).toList();
            if (all.size() + some.size() > MOST_CANDIDATES) {
                break;
            }
            all.addAll(some);
            if (some.size() > 1) {
                contested.addAll(some);
                shared.addAll(names.ownNames());
            }
        }
        return new Contenders(all, contested, shared);
    }

    @Override
    public List<LinkDecision> link(LinkInput input) {
        List<ChainNames> chains = ChainNames.of(input.mentions());
        Candidates candidates = new Candidates(input.known());
        List<Collection<Candidate>> perChain = chains.stream().map(candidates::of).toList();
        List<@Nullable Candidate> linked = new ArrayList<>();
        List<List<Scored>> scored = List.of();
        Scorer scorer = new Scorer(input);
        for (int round = 0; round < ROUNDS; round++) {
            Anchors anchors = new Anchors(linked.stream().filter(Objects::nonNull).toList(), input.context());
            scored = IntStream.range(0, chains.size())
                    .mapToObj(chain -> scored(scorer, chains.get(chain), perChain.get(chain), anchors)).toList();
            List<@Nullable Candidate> now = new ArrayList<>();
            scored.forEach(some -> now.add(best(some).orElse(null)));
            if (now.equals(linked)) {
                break;
            }
            linked = now;
        }
        List<List<Scored>> last = scored;
        return IntStream.range(0, chains.size())
                .mapToObj(chain -> decide(chains.get(chain), last.get(chain), input.context()))
                .toList();
    }

    private static List<Scored> scored(Scorer scorer, ChainNames names, Collection<Candidate> candidates,
            Anchors anchors) {
        return candidates.stream()
                .map(candidate -> new Scored(candidate, scorer.score(names, candidate, anchors)))
                .sorted(Scored.BEST_FIRST).toList();
    }

    private static Optional<Candidate> best(List<Scored> scored) {
        boolean enough = !scored.isEmpty() && scored.get(0).points() >= ENOUGH;
        boolean clear = scored.size() < 2 || scored.get(0).points() - scored.get(1).points() >= MARGIN;
        return enough && clear ? Optional.of(scored.get(0).candidate()) : Optional.empty();
    }

    private static LinkDecision decide(ChainNames names, List<Scored> scored, LinkContext context) {
        Optional<Candidate> best = best(scored);
        if (best.isPresent()) {
            long entity = best.get().entity();
            boolean learns = context.profile(entity).provisional();
            return new LinkDecision.Linked(entity, learns ? names.acronyms() : List.of());
        }
        List<Long> open = scored.stream().map(Scored::candidate).filter(candidate -> candidate.fit().isRival())
                .map(Candidate::entity).toList();
        if (!open.isEmpty()) {
            return new LinkDecision.Ambiguous(open);
        }
        return NewEntryRule.allows(names)
                ? new LinkDecision.NewEntity(names.kind(),
                        EntryName.of(names.kind(), names.fullest(), names.ownNames()), names.acronyms())
                : new LinkDecision.Unknown();
    }
}
