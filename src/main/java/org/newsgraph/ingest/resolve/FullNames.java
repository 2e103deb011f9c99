package org.newsgraph.ingest.resolve;

import java.util.List;

/** Whether two full names of one article may be one person's. */
final class FullNames {
    private static final String VOWELS = "aeiouy";
    private static final int LONG_NAME = 5;

    private FullNames() {
    }

    static boolean agree(PersonWords one, PersonWords other) {
        if (!one.suffix().equals(other.suffix())) {
            return false;
        }
        PersonWords longer = one.words().size() >= other.words().size() ? one : other;
        PersonWords shorter = longer == one ? other : one;
        return haveSurnameAndGiven(longer, shorter) || isStart(longer.words(), shorter.words());
    }

    private static boolean haveSurnameAndGiven(PersonWords longer, PersonWords shorter) {
        if (!longer.last().equals(shorter.last())) {
            return false;
        }
        List<String> more = longer.words().subList(0, longer.words().size() - 1);
        List<String> less = shorter.words().subList(0, shorter.words().size() - 1);
        return isSubsequence(more, less) || more.size() == less.size() && differInOneVowel(more, less);
    }

    /** "J. Maddox" and "John Maddox" of "John R. Maddox": every word or initial is found again, in order. */
    private static boolean isSubsequence(List<String> more, List<String> less) {
        int at = 0;
        for (String word : less) {
            while (at < more.size() && !fits(more.get(at), word)) {
                at++;
            }
            if (at++ >= more.size()) {
                return false;
            }
        }
        return !less.isEmpty() && (fits(more.get(0), less.get(0)) || less.get(0).length() > 1);
    }

    private static boolean fits(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return one.equals(other) || initial && one.charAt(0) == other.charAt(0);
    }

    /** "Pedro Sánchez" of "Pedro Sánchez Pérez-Castejón". */
    private static boolean isStart(List<String> longer, List<String> shorter) {
        return shorter.size() > 1 && longer.size() > shorter.size()
                && longer.subList(0, shorter.size()).equals(shorter);
    }

    /** "Kristin" and "Kristen": one vowel within a long first name is a slip of the pen, the last letter is not. */
    private static boolean differInOneVowel(List<String> one, List<String> other) {
        int differing = -1;
        for (int word = 0; word < one.size(); word++) {
            if (!one.get(word).equals(other.get(word))) {
                if (differing >= 0) {
                    return false;
                }
                differing = word;
            }
        }
        return differing >= 0 && isSlip(one.get(differing), other.get(differing));
    }

    private static boolean isSlip(String one, String other) {
        if (one.length() != other.length() || one.length() < LONG_NAME || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        int slips = 0;
        for (int at = 1; at < one.length(); at++) {
            if (one.charAt(at) != other.charAt(at)) {
                boolean vowels = VOWELS.indexOf(one.charAt(at)) >= 0 && VOWELS.indexOf(other.charAt(at)) >= 0;
                slips += vowels && at < one.length() - 1 ? 1 : 2;
            }
        }
        return slips == 1;
    }
}
