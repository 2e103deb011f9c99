package org.newsgraph.ingest.resolve;

import java.util.Locale;

/** How the letters of a name are cased. */
final class NameCase {
    private NameCase() {
    }

    /** "Nato" for "NATO", as some papers write initials that are spoken as a word; empty for fewer than four letters. */
    static String capitalized(String initials) {
        return initials.length() < 4 ? "" : initials.charAt(0) + initials.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Two to so many letters, all capitals, with or without full stops. */
    static boolean isInitials(String name, int most) {
        long capitals = name.codePoints().filter(Character::isUpperCase).count();
        return capitals > 1 && capitals <= most
                && name.codePoints().allMatch(sign -> Character.isUpperCase(sign) || sign == '.');
    }
}
