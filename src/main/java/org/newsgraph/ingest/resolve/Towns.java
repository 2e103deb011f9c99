package org.newsgraph.ingest.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.Lexicon;
import org.newsgraph.ingest.detect.NameClass;
import org.newsgraph.vocabulary.EntityKind;

/** Towns that the article also calls "the City of X" or "X City". A country's or region's name is never its town's. */
final class Towns {
    private static final List<String> BEFORE = List.of("city of ", "town of ", "village of ", "port of ");
    private static final List<String> BEHIND = List.of(" city", " town", " d c", " dc");
    /** Parts of a larger town, for all their name. */
    private static final Set<String> OTHERS = Set.of("city of london", "kansas city", "new york city");

    private final Map<String, Integer> mentionByShortName = new HashMap<>();

    Towns(List<DetectedMention> mentions, List<String> keys) {
        for (int mention = 0; mention < keys.size(); mention++) {
            if (mentions.get(mention).kind() == EntityKind.PLACE) {
                String name = shortName(keys.get(mention));
                if (!name.isEmpty()) {
                    mentionByShortName.putIfAbsent(name, mention);
                }
            }
        }
    }

    private static String shortName(String key) {
        String name = OTHERS.contains(key) ? "" : without(key);
        boolean larger = Lexicon.builtIn().lists(name, NameClass.COUNTRY)
                || Lexicon.builtIn().lists(name, NameClass.REGION);
        return larger && !name.equals("washington") ? "" : name;
    }

    private static String without(String key) {
        for (String start : BEFORE) {
            if (key.startsWith(start)) {
                return key.substring(start.length());
            }
        }
        return BEHIND.stream().filter(key::endsWith).map(end -> key.substring(0, key.length() - end.length()))
                .findFirst().orElse("");
    }

    /** The first mention of the town by its longer name. */
    Optional<Integer> longer(String key) {
        return Optional.ofNullable(mentionByShortName.get(key));
    }
}
