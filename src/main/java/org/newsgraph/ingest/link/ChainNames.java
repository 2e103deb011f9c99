package org.newsgraph.ingest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.Evidence;
import org.newsgraph.ingest.detect.PersonName;
import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.ResolutionRule;

/** The names by which one chain calls its thing. */
final class ChainNames {
    private static final Comparator<String> FULLEST_FIRST = Comparator.comparingInt(ChainNames::words).reversed()
            .thenComparing(Comparator.comparingInt(String::length).reversed()).thenComparing(Comparator.naturalOrder());

    /** More spellings of one name than any article needs. */
    private static final int MOST_NAMES = 50;
    private static final int MOST_APPOSITIONS = 10;

    private final List<ResolvedMention> chain;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final String fullest;

    ChainNames(List<ResolvedMention> chain) {
        this.chain = chain;
        chain.forEach(mention -> counts.merge(mention.mention().text(), 1, Integer::sum));
        this.fullest = counts.keySet().stream().min(FULLEST_FIRST).orElseThrow();
    }

    /** The chains of an article; the index is the chain's number. */
    static List<ChainNames> of(List<ResolvedMention> mentions) {
        List<List<ResolvedMention>> chains = new ArrayList<>();
        for (ResolvedMention mention : mentions) {
            while (chains.size() <= mention.chain()) {
                chains.add(new ArrayList<>());
            }
            chains.get(mention.chain()).add(mention);
        }
        return chains.stream().map(ChainNames::new).toList();
    }

    /** What stands right before the first mentions. */
    List<Apposition> appositions(ArticleText text) {
        return chain.stream().limit(MOST_APPOSITIONS).map(ResolvedMention::mention)
                .map(mention -> Apposition.before(text.blocks().get(mention.block()).text(), mention.start())).toList();
    }

    /** The first mentions. */
    Stream<DetectedMention> mentions() {
        return chain.stream().limit(MOST_APPOSITIONS).map(ResolvedMention::mention);
    }

    EntityKind kind() {
        return chain.get(0).kind();
    }

    /** Whether the kind may be another. */
    boolean isKindUnsure() {
        return chain.stream().allMatch(mention -> mention.mention().evidence() == Evidence.LIKELY);
    }

    boolean isCertain() {
        return chain.stream().anyMatch(mention -> mention.mention().text().equals(fullest)
                && mention.mention().evidence() != Evidence.LIKELY);
    }

    String fullest() {
        return fullest;
    }

    /** Names that the text gives in full: no surname, first name or short form that leans on another mention. */
    List<String> ownNames() {
        List<String> own = new ArrayList<>();
        for (ResolvedMention mention : chain) {
            boolean leans = switch (mention.rule()) {
                case SURNAME, TITLE_SURNAME, FIRST_NAME, INITIALS, SHORT_FORM, SPELLING, NOMINAL -> true;
                case NAME, REPEATED_NAME, DIRECTORY_ALIAS, COMMON_ALIAS, ACRONYM -> false;
            };
            if (!leans && !own.contains(mention.mention().text()) && own.size() < MOST_NAMES) {
                own.add(mention.mention().text());
            }
        }
        own.sort(FULLEST_FIRST);
        return own;
    }

    /** Initials that the article introduces for the fullest name. */
    List<String> acronyms() {
        boolean introduced = chain.stream().anyMatch(mention -> mention.rule() == ResolutionRule.ACRONYM);
        return introduced
                ? counts.keySet().stream().filter(name -> isAcronym(name) && !name.equals(fullest)).sorted().toList()
                : List.of();
    }

    int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    static boolean isAcronym(String name) {
        return words(name) == 1 && name.codePoints().filter(Character::isUpperCase).count() > 1
                && name.codePoints().noneMatch(Character::isLowerCase);
    }

    static boolean isBare(String name) {
        return !PersonName.of(name).isFull();
    }

    static int words(String name) {
        String key = NameKey.of(name);
        return key.isEmpty() ? 0 : (int) key.chars().filter(sign -> sign == ' ').count() + 1;
    }
}
