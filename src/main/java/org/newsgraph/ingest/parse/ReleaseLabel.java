package org.newsgraph.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.newsgraph.ingest.parse.Block.Kind;

/**
 * A line above the title of a release that says what the paper is, or from when it may be used: "FOR IMMEDIATE RELEASE",
 * "Press release", "EMBARGOED UNTIL 6 MARCH". A date or whom to call may stand between it and the title.
 */
final class ReleaseLabel {
    private static final int LONGEST = 120;
    private static final int LONGEST_ABOVE = 160;
    private static final int MOST_BLOCKS = 12;
    private static final Pattern KIND = Pattern
            .compile("(?iu)(?:(?:official )?(?:press|media|news) (?:release|statement"
                    + "|advisory|notice|alert)|(?:not )?for (?:immediate|general|public) (?:release|distribution|publication|use"
                    + "|broadcast)|pressemitteilung|pressemeldung|medienmitteilung|communiqu\u00e9 de presse"
                    + "|comunicado de prensa|nota de prensa|comunicado (?:de|\u00e0) imprensa|comunicato stampa|persbericht"
                    + "|pressmeddelande|pressemeddelelse|pressemelding|lehdist\u00f6tiedote)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s:|,/\u2013\u2014-]*+");
    private static final Set<String> BESIDE = Set.of("contact", "contacts", "media contact", "press contact", "tel",
            "phone",
            "mobile", "email", "e-mail", "web", "website", "date", "issued", "published", "updated", "posted", "source",
            "note", "ref");

    private ReleaseLabel() {
    }

    /** Whether the line says what the paper is: wherever it stands, it is no part of the story. */
    static boolean isKind(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String bare = Markdown.bold(line);
        Matcher kind = KIND.matcher(bare);
        return kind.lookingAt() && isDateOrNothing(bare.substring(kind.end()));
    }

    /** All behind what the paper is; nothing if the line does not say that. */
    static String behindKind(String line) {
        Matcher kind = KIND.matcher(line);
        return kind.lookingAt() && kind.end() < line.length() && !Character.isLetterOrDigit(line.charAt(kind.end()))
                ? line.substring(kind.end())
                : "";
    }

    /** "Press releases" and "Press release row" are other words. */
    private static boolean isDateOrNothing(String rest) {
        Matcher between = BETWEEN.matcher(rest);
        String behind = between.lookingAt() ? rest.substring(between.end()) : rest;
        return !Letters.hasLetterOrDigit(behind) || behind.length() < rest.length() && Calendar.isDate(behind);
    }

    static boolean matches(String line) {
        return isKind(line) || HeldLabel.end(line) != null;
    }

    /** Such lines at the very start as groups of their own: often no blank line divides them from the title. */
    static List<List<Line>> apart(List<List<Line>> groups) {
        if (groups.isEmpty() || !matches(groups.get(0).get(0).text())) {
            return groups;
        }
        List<Line> first = groups.get(0);
        List<List<Line>> apart = new ArrayList<>();
        int next = 0;
        while (next < first.size() && isAbove(first.get(next).text())) {
            apart.add(List.of(first.get(next++)));
        }
        if (next < first.size()) {
            apart.add(first.subList(next, first.size()));
        }
        apart.addAll(groups.subList(1, groups.size()));
        return apart;
    }

    /** How many blocks at the very start stand above the title; 0 if the first is no label. */
    static int count(List<Block> blocks) {
        if (blocks.isEmpty() || blocks.get(0).kind() != Kind.LINE || !matches(blocks.get(0).text())) {
            return 0;
        }
        int count = 1;
        while (count < Math.min(blocks.size(), MOST_BLOCKS) && blocks.get(count).isRunningText()
                && isAbove(blocks.get(count).text())) {
            count++;
        }
        return count;
    }

    /** The title itself may look like what somebody says: "EU: Ministers agree". */
    static boolean isAbove(String line) {
        return line.length() <= LONGEST_ABOVE && (matches(line) || isDateOrNothing(" " + line) || isBeside(line));
    }

    private static boolean isBeside(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && BESIDE.contains(line.substring(0, colon).toLowerCase(Locale.ROOT));
    }
}
