package org.newsgraph.ingest.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.text.ArticleText;
import org.newsgraph.vocabulary.EntityKind;

/**
 * Initials and the long names they stand for: beside each other with one of them in brackets, or apart where initials of
 * three letters and more spell one long name of the article and no other.
 */
final class Acronyms {
    private static final int SHORTEST_ALONE = 3;
    private static final int LONGEST = 8;
    private static final int MOST_LONG_NAMES = 4;

    private final ArticleText text;
    private final List<DetectedMention> mentions;
    /** Long names by the initials that the article sets beside them. */
    private final Map<String, Set<String>> beside = new HashMap<>();
    /** Long names by the initials that they spell; a set that is full says too little. */
    private final Map<String, Set<String>> spelled = new HashMap<>();
    private final Map<String, Integer> firstMention = new HashMap<>();

    Acronyms(ArticleText text, List<DetectedMention> mentions, List<String> keys) {
        this.text = text;
        this.mentions = mentions;
        for (int mention = 0; mention < mentions.size(); mention++) {
            if (mentions.get(mention).kind() != EntityKind.PERSON) {
                firstMention.putIfAbsent(keys.get(mention), mention);
                Initials.spelledBy(keys.get(mention)).forEach(put(spelled, keys.get(mention)));
            }
            if (isPair(mention)) {
                boolean shortFirst = keys.get(mention - 1).length() < keys.get(mention).length();
                put(beside, keys.get(shortFirst ? mention : mention - 1))
                        .accept(keys.get(shortFirst ? mention - 1 : mention));
            }
        }
    }

    private static Consumer<String> put(Map<String, Set<String>> names, String longName) {
        return initials -> {
            Set<String> longNames = names.computeIfAbsent(initials, key -> new TreeSet<>());
            if (longNames.size() < MOST_LONG_NAMES) {
                longNames.add(longName);
            }
        };
    }

    /** Whether the mention stands in brackets behind the one before it, and one abbreviates the other. */
    boolean isPair(int mention) {
        if (mention == 0) {
            return false;
        }
        DetectedMention one = mentions.get(mention - 1);
        DetectedMention other = mentions.get(mention);
        if (one.block() != other.block() || one.kind() == EntityKind.PERSON || other.kind() == EntityKind.PERSON
                || other.start() - one.end() > 8) {
            return false;
        }
        String between = text.blocks().get(one.block()).text().substring(one.end(), Math.max(one.end(), other.start()));
        return between.matches("\\s*\\((the )?[\"\u201C']?")
                && (Initials.abbreviate(one.text(), other.text()) || Initials.abbreviate(other.text(), one.text())
                        || isForeign(one, other));
    }

    /** "Croatian Democratic Union (HDZ)": initials of another language, if the article goes on to use them. */
    private boolean isForeign(DetectedMention one, DetectedMention other) {
        return one.kind() == EntityKind.ORGANIZATION && other.kind() == EntityKind.ORGANIZATION
                && one.text().strip().indexOf(' ') > 0 && NameCase.isInitials(other.text(), LONGEST)
                && mentions.stream().filter(mention -> mention.text().equals(other.text())).limit(2).count() > 1;
    }

    /** Whether the article gives these initials to names that differ: then they say too little. */
    boolean areShared(String key) {
        return beside.getOrDefault(key, Set.of()).size() > 1;
    }

    /** The first mention of the one long name that these initials spell, before or behind them in the text. */
    Optional<Integer> spelledOut(int mention, String key) {
        boolean initials = NameCase.isInitials(mentions.get(mention).text(), LONGEST) && key.length() >= SHORTEST_ALONE;
        Set<String> longNames = initials ? spelled.getOrDefault(key, Set.of()) : Set.of();
        return longNames.size() == 1 ? Optional.of(firstMention.get(longNames.iterator().next())) : Optional.empty();
    }
}
