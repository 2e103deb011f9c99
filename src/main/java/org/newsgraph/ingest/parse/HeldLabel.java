package org.newsgraph.ingest.parse;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A line that says that a paper is not to be used yet: "EMBARGOED UNTIL 6 MARCH", "Not for publication before 9 AM". Titles
 * begin with the same words ("Embargo: 5 things to know"): behind those, all others must be of a date.
 */
final class HeldLabel {
    private static final int LONGEST = 120;
    /** What only looks like a blank or like no letter at all may stand for several characters. */
    private static final int LONGEST_WRITTEN = 4 * LONGEST;
    private static final String USE = "(?:release|distribution|publication|use|broadcast)"
            + "(?: (?:or|and) (?:release|distribution|publication|use|broadcast))?";
    private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\d\\\\\"'\u201c\u2018]++|[^\\p{L}\\d.)]++$");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACED_OUT = Pattern.compile("(?<=(?<![\\p{L}\\d])\\p{L}) (?=\\p{L}(?![\\p{L}\\d]))");
    private static final Pattern SPACED_EMBARGO = Pattern.compile("(?iu)\\bE M B A R G O.*");
    /** Not "Embargo lifted in March", which is news. */
    private static final String ENDS = "(?:(?: will)? (?:lift|end|expire)s?|(?: is| to be| will be) (?:lift|end|expire)e?d)"
            + "(?: on| at)?";
    private static final String KIND = "(?: (?:(?:press |news |media )?release|copy|material|news))";
    private static final Pattern HELD = Pattern
            .compile("(?iu)((?:strictly )?(?:under )?(?:an? )?(?:strict |news |media |press )?"
                    + "embargo(?:ed" + KIND + "?| date| time| notice)?|hold|not for (?:(?:immediate|general|public) )?"
                    + USE
                    + "|(?:do not|not to be) (?:(?:publish|release|broadcast)(?:e?d)?"
                    + "|used?(?= (?:until|till|before|prior to) )))(?![\\p{L}\\d])( for " + USE + ")?"
                    + "( until| till| before| prior to| for| on| at| to(?= \\d)|(?= after )|:|" + ENDS
                    + ")?(?![\\p{L}\\d])[^\\p{L}\\d]*+(.*)");
    /** Of a whole sentence, only one of the paper itself. */
    private static final String PAPER = "(?:release|information|material|content|story|article|report|document|copy"
            + "|transmission|text|study|paper|statement|announcement|advisory|news|e-?mail)";
    private static final Pattern SENTENCE = Pattern
            .compile("(?iu)(?:(?:this|these)(?: \\p{L}+){0,2} " + PAPER + "s?\\b.{0,80}"
                    + "|(?:all )?(?:of )?(?:the )?(?:contents?|transmission|information|materials?)(?: herein| below"
                    + "|(?: contained)? (?:in|of|on) (?:this|these|the " + PAPER + ")\\b.{0,60})?)"
                    + " (?:is|are) (?:strictly )?(?:under )?(?:strict )?embargo(?:ed)? (?:until|till) (.*)");
    private static final Pattern ENDING = Pattern.compile("(?iu)" + ENDS);
    /** Before a label, these say nothing else. */
    private static final Pattern CALL = Pattern
            .compile("(?iu)(?:attention|achtung|attenzione|atenci[o\u00f3]n|aten\u00e7\u00e3o"
                    + "|important|wichtig|confidential|vertraulich|es gilt das gesprochene wort|(?:please )?note(?: to (?:editors|media))?)[^\\p{L}\\d]+(?=\\p{L})");
    private static final Pattern DASH = Pattern.compile(" [|\u2013\u2014-] ");
    private static final Pattern IN_BRACKETS = Pattern.compile(".*[(\\[]([^()\\[\\]]+)[)\\]]\\W*");
    private static final Pattern BEHIND_DASH = Pattern
            .compile(".* [|\u2013\u2014-] ((?:STRICTLY )?(?:(?i:embargoed)|UNDER EMBARGO) .*)");
    private static final Pattern RELEASED = Pattern
            .compile("(?iu)(for (?:release|publication|use))(?: on| at| from|(?= after )|:) *(\\S.*)");
    private static final Pattern RELEASED_AT = Pattern.compile("(?iu)for (?:release|publication|use) (.*)");
    private static final Pattern PLAIN = Pattern.compile("(?iu)embargo|hold");
    /** Alone, these may be a title too. */
    private static final Pattern TITLE = Pattern
            .compile("(?iu)under (?:an )?embargo|not for (?:(?:general|public) )?" + USE
                    + "|do not \\p{L}+|not to be \\p{L}+");
    private static final Pattern CLOCK = Pattern.compile("(?i)\\b\\d{1,2}(?:[:.]\\d{2}| ?[ap]\\.?m\\b)");
    /** "Embargo at 60" */
    private static final Pattern LONE_NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");
    private static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
            + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final Pattern DATED = Pattern
            .compile("(?i)\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?" + MONTH + "|" + MONTH + "\\.? \\d{1,2})\\b");
    private static final Set<String> MOMENTS = Set.of("noon", "midday", "midnight", "delivery", "presentation",
            "publication", "notice", "today", "tomorrow", "tonight");
    private static final Set<String> BESIDE = Set.of("am", "pm", "a", "p", "m", "hrs", "hours", "h", "o", "clock",
            "on", "at", "of", "the", "in", "from", "until", "till", "before", "after", "and", "not", "further", "check",
            "against", "morning", "afternoon", "evening", "night", "end", "close", "cob", "eod", "business", "day",
            "gmt", "utc", "z", "bst", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt",
            "cet", "cest", "eet", "eest", "msk", "ist", "sgt", "hkt", "jst", "kst", "awst", "aest", "aedt", "nzst",
            "nzdt", "sast", "eastern", "central", "mountain", "pacific", "standard", "daylight", "summer", "uk",
            "london", "local", "time");

    private HeldLabel() {
    }

    /** Until when, in its words, which may be none; null if the line does not say that. */
    static @Nullable String end(String line) {
        String bare = bare(line);
        return bare.isEmpty() ? null : endOfBare(bare);
    }

    /** The same of a title with a label behind it: "Harbour opens (embargoed until 6 March)", "Harbour opens - EMBARGOED UNTIL 6 MARCH". */
    static @Nullable String endInBrackets(String title) {
        Matcher brackets = IN_BRACKETS.matcher(title.length() > LONGEST_WRITTEN ? "" : title);
        if (brackets.matches()) {
            return end(brackets.group(1));
        }
        Matcher dash = BEHIND_DASH.matcher(title.length() > LONGEST_WRITTEN ? "" : title);
        return dash.matches() ? end(dash.group(1)) : null;
    }

    private static @Nullable String endOfBare(String bare) {
        Matcher held = HELD.matcher(bare);
        String end = held.matches() ? endOf(held, bare) : endOfRelease(bare);
        if (end != null) {
            return end;
        }
        String abroad = HeldAbroad.end(bare);
        String behind = abroad == null ? behindOthers(bare) : "";
        return behind.isEmpty() ? abroad : endOfBare(behind);
    }

    private static @Nullable String endOf(Matcher held, String bare) {
        String words = held.group(4);
        if (isHeld(held, bare)) {
            return words;
        }
        // "Embargo: not for publication before 6 AM", "Embargo - not for publication ..."
        Matcher inner = HELD.matcher(words);
        boolean apart = ":".equals(held.group(3)) || held.group(3) == null
                && DASH.matcher(bare.substring(held.end(1), held.start(4))).matches();
        if (apart && inner.matches()) {
            return inner.group(4).isEmpty() && TITLE.matcher(words).matches() ? "" : endOf(inner, words);
        }
        return null;
    }

    private static @Nullable String endOfRelease(String bare) {
        Matcher released = RELEASED.matcher(bare);
        if (released.matches()) {
            String words = released.group(2);
            return isMoment(words) || Letters.isUpperCase(released.group(1)) && namesDayOrHour(words) ? words : null;
        }
        Matcher at = RELEASED_AT.matcher(bare);
        return at.matches() && isMoment(at.group(1)) && namesDayOrHour(at.group(1)) ? at.group(1) : endOfSentence(bare);
    }

    private static @Nullable String endOfSentence(String bare) {
        Matcher sentence = SENTENCE.matcher(bare);
        return sentence.matches() && isMoment(sentence.group(1)) ? sentence.group(1) : null;
    }

    /** What is behind "Press release -" or "Attention:"; empty if there is nothing like them. */
    private static String behindOthers(String bare) {
        Matcher call = CALL.matcher(bare);
        return bare(call.lookingAt() ? bare.substring(call.end()) : ReleaseLabel.behindKind(bare));
    }

    /** As it is seen, without marks around it; empty if it is too long for a label. */
    private static String bare(String line) {
        if (line.length() > LONGEST_WRITTEN) {
            return "";
        }
        String seen = UNSEEN.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC)).replaceAll("");
        String bare = MARKS.matcher(Blanks.collapse(seen, 0, seen.length())).replaceAll("");
        String joined = SPACED_EMBARGO.matcher(bare).lookingAt() ? SPACED_OUT.matcher(bare).replaceAll("") : bare;
        return joined.length() > LONGEST ? "" : joined;
    }

    /**
     * The same below a title, where more than a date is running text. A plain word needs a whole moment there.
     *
     * @param alone
     *        no other line belongs to it
     */
    static @Nullable String endBelow(String line, boolean alone) {
        String bare = bare(line);
        if (bare.isEmpty()) {
            return null;
        }
        Matcher held = HELD.matcher(bare);
        String words = held.matches() ? endOf(held, bare) : null;
        if (words != null) {
            return isLabelBelow(held, words, bare, alone) ? words : null;
        }
        String other = HeldAbroad.endBelow(bare, alone);
        if (other == null) {
            other = endOfSentence(bare);
        }
        return other != null ? other : endBelow(behindOthers(bare), alone);
    }

    private static boolean isLabelBelow(Matcher held, String words, String bare, boolean alone) {
        String phrase = held.group(1);
        if (!PLAIN.matcher(phrase).matches()) {
            return Letters.isUpperCase(phrase) || alone && !held.group(4).isEmpty();
        }
        boolean more = words.isEmpty() || words.length() < held.group(4).length();
        return more
                ? Letters.isUpperCase(bare)
                : (alone || Character.isUpperCase(phrase.charAt(0))) && HeldUntil.of(words) != null;
    }

    private static boolean isHeld(Matcher held, String line) {
        String phrase = held.group(1);
        String words = held.group(4);
        boolean plain = PLAIN.matcher(phrase).matches();
        if (words.isEmpty()) {
            return plain ? held.group(2) != null : Letters.isUpperCase(line) || !TITLE.matcher(phrase).matches();
        }
        if (held.group(3) != null && ENDING.matcher(held.group(3)).matches()) {
            return isMoment(words) && namesDayOrHour(words) && (Letters.isUpperCase(line)
                    || CLOCK.matcher(words).find() || YEAR.matcher(words).find());
        }
        if (held.group(2) == null && held.group(3) == null) {
            return isMoment(words) && namesDayOrHour(words) && !phrase.equalsIgnoreCase("hold");
        }
        if (plain && LONE_NUMBER.matcher(words).matches()) {
            return false;
        }
        return isMoment(words) || !plain && (Letters.isUpperCase(phrase) ? namesDayOrHour(words) : namesTime(words));
    }

    /** Whether nothing but a moment is named. */
    private static boolean isMoment(String words) {
        boolean moment = false;
        for (String word : words.split("[^\\p{L}\\d]+")) {
            boolean names = !word.isEmpty() && Character.isDigit(word.charAt(0)) || isDay(word);
            if (!names && !word.isEmpty() && !BESIDE.contains(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
            moment |= names;
        }
        return moment;
    }

    private static boolean namesDayOrHour(String words) {
        for (String word : words.split("[^\\p{L}\\d]+")) {
            if (isDay(word)) {
                return true;
            }
        }
        return CLOCK.matcher(words).find();
    }

    private static boolean namesTime(String words) {
        return CLOCK.matcher(words).find() || DATED.matcher(words).find()
                || YEAR.matcher(words).find() && namesDayOrHour(words);
    }

    private static boolean isDay(String word) {
        return Calendar.isMonthOrWeekday(word) || MOMENTS.contains(word.toLowerCase(Locale.ROOT));
    }
}
