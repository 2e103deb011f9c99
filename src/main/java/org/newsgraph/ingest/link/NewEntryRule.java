package org.newsgraph.ingest.link;

import org.newsgraph.ingest.detect.Lexicon;
import org.newsgraph.ingest.detect.NameClass;
import org.newsgraph.text.NameKey;

/**
 * When a name that the directory does not know becomes a new entry. The fullest name of the chain counts:
 * <ul>
 * <li>a person needs a first name or initial beside the surname, and a form that leaves no doubt: a title before it, or a
 * known first name;
 * <li>an organization needs two words of which one says that it is an organization, or a long name with its initials, or
 * a place in the built-in lexicon; or it is an acronym of three capitals and more that the article uses at least twice;
 * <li>a place needs to be a country, a region or a large city of the built-in lexicon.
 * </ul>
 * Anything else stays unknown: an entry too few is found again, an entry too many has to be weeded out by hand.
 */
final class NewEntryRule {
    private static final int SHORTEST_ACRONYM = 3;

    private NewEntryRule() {
    }

    static boolean allows(ChainNames names) {
        String name = names.fullest();
        return switch (names.kind()) {
            case PERSON -> !ChainNames.isBare(name) && names.isCertain();
            case ORGANIZATION -> !SharedNames.has(NameKey.of(name)) && names.isCertain()
                    && (ChainNames.words(name) > 1 || isListed(name)) || recurs(names);
            case PLACE -> Lexicon.builtIn().listsPlace(NameKey.of(name));
        };
    }

    private static boolean isListed(String name) {
        return Lexicon.builtIn().lists(NameKey.of(name), NameClass.ORGANIZATION);
    }

    private static boolean recurs(ChainNames names) {
        String name = names.fullest();
        return ChainNames.isAcronym(name) && names.count(name) > 1
                && name.codePoints().filter(Character::isUpperCase).count() >= SHORTEST_ACRONYM;
    }
}
