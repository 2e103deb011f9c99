package org.newsgraph.ingest.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.newsgraph.ingest.detect.Titles;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/** Which chains of an article a common noun may stand for. */
final class NominalCandidates {
    private static final Set<String> OFFICES = Set.of("mayor", "minister", "president", "ambassador", "governor",
            "senator", "judge", "professor", "chancellor", "king", "queen", "prince", "princess", "pope", "bishop",
            "archbishop", "sheriff", "inspector", "superintendent", "sergeant", "constable",
            "detective", "captain", "colonel", "coach", "manager", "councillor", "cardinal", "rabbi", "imam",
            "secretary", "commissioner", "premier", "chairman", "chairwoman");

    private final List<ResolvedMention> mentions;
    private final Map<Integer, Set<String>> nameKeys = new HashMap<>();
    private final Map<Integer, Set<String>> offices = new HashMap<>();

    NominalCandidates(ArticleText text, List<ResolvedMention> mentions) {
        this.mentions = mentions;
        for (ResolvedMention mention : mentions) {
            if (mention.kind() == EntityKind.ORGANIZATION) {
                nameKeys.computeIfAbsent(mention.chain(), chain -> new HashSet<>())
                        .add(NameKey.of(mention.mention().text()));
            } else if (mention.kind() == EntityKind.PERSON) {
                String title = Titles.before(text.blocks().get(mention.mention().block()).text(),
                        mention.mention().start());
                if (OFFICES.contains(title)) {
                    offices.computeIfAbsent(mention.chain(), chain -> new HashSet<>()).add(title);
                }
            }
        }
    }

    /** The nouns that may stand for somebody or something of this article. */
    Set<String> nouns() {
        Set<String> nouns = new HashSet<>();
        offices.values().forEach(nouns::addAll);
        for (Set<String> keys : nameKeys.values()) {
            NominalNoun.all().stream().filter(noun -> keys.stream().anyMatch(noun::fits))
                    .forEach(noun -> nouns.add(noun.noun()));
        }
        return nouns;
    }

    /** Index of the last mention, before this index, of the only chain that the noun can stand for. */
    Optional<Integer> antecedent(String noun, int before) {
        NominalNoun sort = NominalNoun.of(noun);
        List<Integer> chains = sort == null ? holders(noun) : fitting(sort);
        if (chains.size() != 1) {
            return Optional.empty();
        }
        for (int mention = before - 1; mention >= 0; mention--) {
            int chain = mentions.get(mention).chain();
            if (chain == chains.get(0)) {
                return Optional.of(mention);
            }
            if (sort != null && !sort.sure() && mayBeAnother(chain)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Integer> holders(String office) {
        return offices.entrySet().stream().filter(entry -> entry.getValue().contains(office)).map(Map.Entry::getKey)
                .toList();
    }

    private List<Integer> fitting(NominalNoun sort) {
        List<Integer> fitting = new ArrayList<>();
        nameKeys.forEach((chain, keys) -> {
            if (keys.stream().anyMatch(sort::fits)) {
                fitting.add(chain);
            }
        });
        return fitting;
    }

    /** An organization whose names do not say of what sort it is. */
    private boolean mayBeAnother(int chain) {
        Set<String> keys = nameKeys.getOrDefault(chain, Set.of());
        return !keys.isEmpty() && keys.stream().noneMatch(NominalNoun::isSorted);
    }
}
