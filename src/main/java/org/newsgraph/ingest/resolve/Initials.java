package org.newsgraph.ingest.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/** Where the article sets initials in brackets beside a long name, or the long name beside its initials. */
final class Initials {
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "on", "to", "de", "du", "des");

    private final ArticleText text;
    private final List<DetectedMention> mentions;
    private final Map<String, Set<String>> longNames = new HashMap<>();

    Initials(ArticleText text, List<DetectedMention> mentions) {
        this.text = text;
        this.mentions = mentions;
        for (int mention = 1; mention < mentions.size(); mention++) {
            if (isPair(mention)) {
                String one = mentions.get(mention - 1).text();
                String other = mentions.get(mention).text();
                boolean shortFirst = one.length() < other.length();
                longNames.computeIfAbsent(NameKey.of(shortFirst ? one : other), initials -> new HashSet<>())
                        .add(NameKey.of(shortFirst ? other : one));
            }
        }
    }

    /** Whether the mention stands in brackets behind the one before it, and one spells the other's initials. */
    boolean isPair(int mention) {
        if (mention == 0) {
            return false;
        }
        DetectedMention one = mentions.get(mention - 1);
        DetectedMention other = mentions.get(mention);
        if (one.block() != other.block() || one.kind() == EntityKind.PERSON || other.kind() == EntityKind.PERSON) {
            return false;
        }
        String block = text.blocks().get(one.block()).text();
        boolean close = other.start() - one.end() <= 4 && other.end() < block.length()
                && block.charAt(other.end()) == ')';
        return close && block.substring(one.end(), other.start()).strip().equals("(")
                && (spells(one.text(), other.text()) || spells(other.text(), one.text()));
    }

    /** Whether the article gives these initials to names that differ: then they say too little. */
    boolean areShared(String key) {
        return longNames.getOrDefault(key, Set.of()).size() > 1;
    }

    private static boolean spells(String initials, String name) {
        String wanted = NameKey.of(initials).replace(" ", "");
        StringBuilder all = new StringBuilder();
        StringBuilder weighty = new StringBuilder();
        for (String word : NameKey.of(name).split(" ")) {
            if (!word.isEmpty()) {
                all.append(word.charAt(0));
                weighty.append(SMALL.contains(word) ? "" : word.substring(0, 1));
            }
        }
        return wanted.length() > 1 && (wanted.contentEquals(all) || wanted.contentEquals(weighty));
    }
}
