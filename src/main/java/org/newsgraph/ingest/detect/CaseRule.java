package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.List;

import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;

/**
 * Whether a text writes a listed name with the capitals that it needs. Initials and short names in capitals need exactly
 * theirs, so that "who" is never the WHO; any other name needs a capital where the listed one has it, and may stand in
 * capitals throughout.
 */
public final class CaseRule {
    private static final int SHORT = 5;

    private CaseRule() {
    }

    public static boolean agrees(KnownName name, String written) {
        if (endsInPossessive(written) && !endsInPossessive(name.name())) {
            return false;
        }
        if (isExact(name)) {
            return letters(name.name()).equals(letters(written));
        }
        List<Boolean> listed = capitals(name.name());
        List<Boolean> seen = capitals(written);
        if (listed.size() != seen.size()) {
            return !seen.contains(false);
        }
        for (int word = 0; word < listed.size(); word++) {
            if (listed.get(word) && !seen.get(word)) {
                return false;
            }
        }
        return true;
    }

    /** Initials, or a short name all in capitals. */
    public static boolean isExact(KnownName name) {
        String letters = letters(name.name());
        return name.aliasKind() == AliasKind.ACRONYM
                || letters.length() <= SHORT && !letters.isEmpty() && letters.chars().allMatch(Character::isUpperCase);
    }

    private static boolean endsInPossessive(String name) {
        return name.endsWith("'s") || name.endsWith("\u2019s");
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        name.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** For each word whether it starts with a capital; a letter without case counts as one. */
    private static List<Boolean> capitals(String name) {
        List<Boolean> capitals = new ArrayList<>();
        boolean inWord = false;
        for (int at = 0; at < name.length();) {
            int codePoint = name.codePointAt(at);
            at += Character.charCount(codePoint);
            if (Character.isLetterOrDigit(codePoint)) {
                if (!inWord) {
                    capitals.add(!Character.isLowerCase(codePoint));
                }
                inWord = true;
            } else if (!NameKey.isSilent(codePoint) && Character.getType(codePoint) != Character.NON_SPACING_MARK) {
                inWord = false;
            }
        }
        return capitals;
    }
}
