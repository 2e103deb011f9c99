package org.newsgraph.text;

import java.util.Set;

/** Words that keep their full stop. */
final class Abbreviations {
    /** A name or number always follows: the full stop never ends a sentence. */
    private static final Set<String> LEADING = Set.of("mr", "mrs", "ms", "dr", "prof", "rev", "fr", "st", "gen", "maj",
            "col", "lt", "capt", "sgt", "cpl", "adm", "cmdr", "sen", "sens", "rep", "reps", "gov", "govs", "pres",
            "hon",
            "mt", "ft", "vs", "no", "nos", "vol", "pp", "fig", "eg", "ie", "cf");
    private static final Set<String> TRAILING = Set.of("inc", "corp", "co", "ltd", "bros", "jr", "sr", "esq", "dept",
            "est", "approx", "etc", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "ave", "blvd", "ariz", "ark",
            "calif", "colo", "conn", "del", "fla", "ill", "ind", "kan", "ky", "md", "mich", "minn", "mont", "neb",
            "nev",
            "okla", "ore", "pa", "tenn", "va", "vt", "wis", "wyo", "univ", "assn", "ph.d");

    private Abbreviations() {
    }

    /** "no." only where a number follows; the tokenizer looks. */
    static boolean needsNumber(String lower) {
        return lower.equals("no") || lower.equals("nos");
    }

    static boolean contains(String lower) {
        return LEADING.contains(lower) || TRAILING.contains(lower);
    }

    /** Whether what follows belongs to the same sentence however it starts. */
    static boolean leads(String lower) {
        return LEADING.contains(lower);
    }
}
