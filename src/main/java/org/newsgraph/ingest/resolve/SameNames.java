package org.newsgraph.ingest.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.newsgraph.text.NameKey;

/** Names that mean one thing in every news text: "US" and "United States". Read once, when first asked. */
final class SameNames {
    private record Listed(String spelling, int line) {
    }

    private final Map<String, Listed> byKey = new HashMap<>();

    private SameNames(List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            for (String name : lines.get(line).split("\\|")) {
                byKey.putIfAbsent(NameKey.of(name), new Listed(name, line));
            }
        }
    }

    static SameNames builtIn() {
        return Holder.NAMES;
    }

    /** A number that all names of one thing share; none if the name is not listed. */
    Optional<Integer> thing(String written, String key) {
        Listed listed = byKey.get(key);
        return listed == null || isCapitals(listed.spelling) && !isCapitals(written)
                && !written.equals(NameCase.capitalized(listed.spelling))
                        ? Optional.empty()
                        : Optional.of(listed.line);
    }

    private static boolean isCapitals(String name) {
        return name.codePoints().noneMatch(Character::isLowerCase);
    }

    private static final class Holder {
        static final SameNames NAMES = new SameNames(ResolveWords.lines("same-names.txt"));
    }
}
