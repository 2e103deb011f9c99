package org.newsgraph.ingest.detect;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Closed lists of lower-case words that the rules ask; each is a file beside the lexicon, read when first asked. */
enum WordList {
    /** Never part of a name, though capitalised at the start of a sentence. */
    STOP("stop-words.txt"),
    /** English words that texts write small. */
    COMMON("common-words.txt"), CALENDAR("calendar.txt"), TITLE("titles.txt"), TITLE_MODIFIER(
            "title-modifiers.txt"), ORGANIZATION_HEAD("organization-heads.txt"), ORGANIZATION_SUFFIX(
                    "organization-suffixes.txt"), PLACE_HEAD("place-heads.txt"), SAYING("saying-verbs.txt"),
    /** Words in capitals that are no organization. */
    CAPITALS("capitals.txt"), MALE_NAME("male-first-names.txt"), FEMALE_NAME("female-first-names.txt"),
    /** Words of which a report of a match has several. */
    SPORT("sport-words.txt");

    private final Set<String> words = new HashSet<>();
    private final Set<String> followedByOf = new HashSet<>();
    private final Set<String> standingBefore = new HashSet<>();

    WordList(String file) {
        Resources.eachLine(file, this::add);
    }

    private void add(String line) {
        int blank = line.indexOf(' ');
        String word = blank < 0 ? line : line.substring(0, blank);
        String marks = blank < 0 ? "" : line.substring(blank);
        words.add(word);
        if (marks.contains("of")) {
            followedByOf.add(word);
        }
        if (marks.contains("before")) {
            standingBefore.add(word);
        }
    }

    Set<String> words() {
        return Collections.unmodifiableSet(words);
    }

    boolean has(String lower) {
        return words.contains(lower);
    }

    /** Whether "of" and more may follow the head word and belong to the name. */
    boolean takesOf(String lower) {
        return followedByOf.contains(lower);
    }

    /** Whether the head word may stand first, as in "Lake Erie". */
    boolean leads(String lower) {
        return standingBefore.contains(lower);
    }
}
