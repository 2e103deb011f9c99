package org.newsgraph.ingest.link;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/**
 * How a new entry is spelt. Datelines and headlines print names in capitals, which say nothing of the name; those of organizations
 * may be all that there is.
 */
final class EntryName {
    private static final Pattern WORD = Pattern.compile("(\\p{L})(\\p{L}*)");
    private static final int LONGEST_ACRONYM = 3;

    private EntryName() {
    }

    /**
     * @param spellings
     *        other names in the same article
     */
    static String of(EntityKind kind, String name, Collection<String> spellings) {
        if (!isCapitals(name)) {
            return name;
        }
        return spellings.stream().filter(other -> !isCapitals(other) && NameKey.of(other).equals(NameKey.of(name)))
                .min(String::compareTo).orElseGet(() -> kind == EntityKind.ORGANIZATION || isAcronym(name)
                        ? name
                        : WORD.matcher(name).replaceAll(
                                word -> word.group(1) + word.group(2).toLowerCase(Locale.ROOT)));
    }

    private static boolean isCapitals(String name) {
        return name.codePoints().anyMatch(Character::isUpperCase)
                && name.codePoints().noneMatch(Character::isLowerCase);
    }

    private static boolean isAcronym(String name) {
        return name.indexOf('.') >= 0 || name.length() <= LONGEST_ACRONYM;
    }
}
