package org.newsgraph.ingest.detect;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.newsgraph.text.Token;
import org.newsgraph.text.Tokenizer;

/** Words that stand before a person's name. */
public final class Titles {
    private static final int MOST_WORDS = 6;
    /** As far as a title reaches back from a name. */
    private static final int REACH = 40;
    private static final Set<String> MALE = Set.of("mr", "mr.", "sir", "lord", "king", "prince");
    private static final Set<String> FEMALE = Set.of("mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen",
            "princess");

    private static final Set<String> AND = Set.of("and", "&");

    /** What a title says of its bearer. */
    public enum Gender {
        MALE, FEMALE, UNSAID
    }

    private Titles() {
    }

    /** One past the last token of the title that starts here; the start itself if none does. */
    static int endFrom(Passage passage, int from) {
        boolean head = false;
        int token = from;
        while (token < from + MOST_WORDS && passage.sameSentence(from, token)) {
            boolean title = WordList.TITLE.has(passage.lower(token));
            boolean glue = passage.word(token).equals("-") && token > from;
            if (!title && !glue && !WordList.TITLE_MODIFIER.has(passage.lower(token))) {
                break;
            }
            head |= title;
            token++;
        }
        return head ? token : from;
    }

    /** The word right before a place in a text, if it is a title, in lower case; else empty. */
    public static String before(String text, int start) {
        int from = Math.max(0, start - REACH);
        List<Token> tokens = Tokenizer.tokens(text.substring(from, start));
        if (tokens.isEmpty()) {
            return "";
        }
        String last = tokens.get(tokens.size() - 1).in(text.substring(from, start)).toLowerCase(Locale.ROOT);
        return WordList.TITLE.has(last) ? last : "";
    }

    /** Whether two titles joined by "and" stand before the name: "Mr and Mrs Smith" are two people. */
    public static boolean areTwoBefore(String text, int start) {
        List<Token> tokens = Tokenizer.tokens(text.substring(Math.max(0, start - REACH), start));
        String reach = text.substring(Math.max(0, start - REACH), start);
        int last = tokens.size() - 1;
        return last > 1 && WordList.TITLE.has(tokens.get(last).in(reach).toLowerCase(Locale.ROOT))
                && AND.contains(tokens.get(last - 1).in(reach).toLowerCase(Locale.ROOT))
                && WordList.TITLE.has(tokens.get(last - 2).in(reach).toLowerCase(Locale.ROOT));
    }

    /** What a common first name says, in lower case. */
    public static Gender genderOfName(String firstName) {
        if (WordList.MALE_NAME.has(firstName)) {
            return Gender.MALE;
        }
        return WordList.FEMALE_NAME.has(firstName) ? Gender.FEMALE : Gender.UNSAID;
    }

    public static Gender gender(String title) {
        if (MALE.contains(title)) {
            return Gender.MALE;
        }
        return FEMALE.contains(title) ? Gender.FEMALE : Gender.UNSAID;
    }
}
