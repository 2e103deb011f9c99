package org.newsgraph.ingest.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/** The names of organizations that shorter forms may stand for: "Acme" for "Acme Industries Ltd". */
final class LongNames {
    private static final int MOST_WORDS = 10;
    /** So many long names of one start never leave a single one that its short form could mean. */
    private static final int ENOUGH = 16;

    private final Map<String, Set<String>> wholesByStart = new HashMap<>();
    private final Map<String, Integer> lastMention = new HashMap<>();

    LongNames(List<DetectedMention> mentions) {
        for (DetectedMention mention : mentions) {
            if (mention.kind() == EntityKind.ORGANIZATION) {
                String key = NameKey.of(mention.text());
                int words = 0;
                for (int blank = key.indexOf(' '); blank > 0
                        && words < MOST_WORDS; blank = key.indexOf(' ', blank + 1)) {
                    Set<String> wholes = wholesByStart.computeIfAbsent(key.substring(0, blank),
                            start -> new HashSet<>());
                    if (wholes.size() < ENOUGH) {
                        wholes.add(key);
                    }
                    words++;
                }
            }
        }
    }

    void saw(String key, int mention) {
        lastMention.put(key, mention);
    }

    /** The mention read last of the longer name that starts like this, if only one in the article does. */
    Optional<Integer> startingWith(String key) {
        Set<String> wholes = wholesByStart.getOrDefault(key, Set.of());
        long different = wholes.stream().filter(whole -> wholes.stream().noneMatch(other -> isMore(other, whole)))
                .count();
        if (different != 1 || wholes.size() == ENOUGH) {
            return Optional.empty();
        }
        return wholes.stream().filter(lastMention::containsKey).map(lastMention::get).max(Integer::compare);
    }

    /** "acme industries ltd" is more of "acme industries". */
    private static boolean isMore(String longer, String name) {
        return longer.length() > name.length() && longer.startsWith(name + " ");
    }
}
