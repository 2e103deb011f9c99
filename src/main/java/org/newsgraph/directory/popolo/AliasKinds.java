package org.newsgraph.directory.popolo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;

/** Tells how a further name relates to the preferred one, where the source does not say. */
final class AliasKinds {
    private static final Pattern SHORT_CAPITALS = Pattern.compile("[\\p{Lu}\\p{Nd}.&-]*\\p{Lu}[\\p{Lu}\\p{Nd}.&-]*");
    private static final int MAX_ACRONYM = 6;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}.'\u2019]+");

    private AliasKinds() {
    }

    static AliasKind of(String name, String alias, String note, boolean ended) {
        return noted(note).orElseGet(() -> {
            if (ended) {
                return AliasKind.FORMER;
            }
            if (isShortInCapitals(alias) || isInitials(name, alias)) {
                return AliasKind.ACRONYM;
            }
            return isPart(name, alias) ? AliasKind.SHORT : AliasKind.NAME;
        });
    }

    private static Optional<AliasKind> noted(String note) {
        String word = note.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(AliasKind.values()).filter(kind -> kind.name().equals(word)).findFirst();
    }

    private static boolean isShortInCapitals(String alias) {
        int letters = alias.replace(".", "").length();
        return letters > 1 && letters <= MAX_ACRONYM && SHORT_CAPITALS.matcher(alias).matches();
    }

    /** With or without the small words, so that both "DoD" and "UNSC" are found; never a word in small letters. */
    private static boolean isInitials(String name, String alias) {
        String letters = alias.replace(".", "");
        if (letters.chars().filter(Character::isUpperCase).count() < 2) {
            return false;
        }
        return letters.equalsIgnoreCase(initials(name, false)) || letters.equalsIgnoreCase(initials(name, true));
    }

    private static String initials(String name, boolean capitalsOnly) {
        StringBuilder initials = new StringBuilder();
        BETWEEN_WORDS.splitAsStream(name).filter(word -> !word.isEmpty()).mapToInt(word -> word.codePointAt(0))
                .filter(first -> !capitalsOnly || Character.isUpperCase(first)).forEach(initials::appendCodePoint);
        return initials.toString();
    }

    private static boolean isPart(String name, String alias) {
        String part = NameKey.of(alias);
        return !part.isEmpty() && (" " + NameKey.of(name) + " ").contains(" " + part + " ");
    }
}
