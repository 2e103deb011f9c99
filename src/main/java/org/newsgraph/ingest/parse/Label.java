package org.newsgraph.ingest.parse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The word before a colon at the start of a line, which tells who speaks or whose picture it is. */
final class Label {
    private static final int LONGEST = 40;
    private static final int SHORT = 4;
    private static final int MOST_SPEAKER_WORDS = 3;
    private static final Set<String> CREDITS = Set.of("photo", "photos", "image", "picture", "video", "source",
            "sources", "caption", "credit", "updated", "published", "posted", "editor", "editing", "reporting",
            "writing",
            "contact", "tel", "phone", "email", "e-mail", "read more", "see also", "related", "note", "tags");
    private static final Set<String> TITLE_LABELS = Set.of("ANALYSIS", "EXPLAINER", "OPINION", "FACTBOX", "TIMELINE",
            "INTERVIEW", "PROFILE", "EXCLUSIVE", "UPDATE", "BREAKING", "FEATURE", "REVIEW", "FACT CHECK", "WRAPUP",
            "FOCUS", "INSIGHT", "LIVE", "WATCH", "COLUMN", "EDITORIAL",
            "CLAIM", "ASSESSMENT", "Q&A", "AT A GLANCE", "IN PICTURES", "OBITUARY", "KEY POINTS", "RECAP", "POLL");

    private Label() {
    }

    static boolean isCreditOrSpeaker(String line) {
        int colon = end(line);
        return isSpeaker(line) || colon > 0 && CREDITS.contains(line.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    /** "Q.", "Q:", "A:", or a name in capitals before words that are not in capitals; newsrooms' own labels are titles. */
    static boolean isSpeaker(String line) {
        if (line.startsWith("Q. ")) {
            return true;
        }
        int colon = end(line);
        if (colon <= 0) {
            return false;
        }
        String label = line.substring(0, colon);
        return colon <= 2 || Letters.isUpperCase(label) && !TITLE_LABELS.contains(label)
                && !Letters.isUpperCase(line.substring(colon, Math.min(line.length(), colon + 120)));
    }

    /** "EU", "NHS", but not "Q" or "A". */
    static boolean isShort(String line) {
        int colon = end(line);
        return colon > 1 && colon <= SHORT;
    }

    /** All behind the label; nothing if there is none. */
    static String wordsBehind(String line) {
        int colon = end(line);
        return colon < 0 ? "" : line.substring(colon + 2);
    }

    /** "Ruiz: ...": up to three words that begin in capitals. */
    static boolean mayNameSpeaker(String line) {
        int colon = end(line);
        if (colon <= 0) {
            return false;
        }
        String[] words = line.substring(0, colon).split(" ");
        return words.length <= MOST_SPEAKER_WORDS && Arrays.stream(words)
                .allMatch(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)));
    }

    private static int end(String line) {
        int colon = line.indexOf(": ");
        return colon > LONGEST ? -1 : colon;
    }
}
