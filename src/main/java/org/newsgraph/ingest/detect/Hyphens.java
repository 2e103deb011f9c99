package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.newsgraph.text.NameKey;
import org.newsgraph.text.Token;
import org.newsgraph.text.Tokenizer;

/**
 * Cuts hyphenated words where a name ends: "London-based", "pro-Russia", "Russia-Ukraine". A name that is listed whole
 * and names like "Ki-moon" or "al-Assad" stay whole.
 */
final class Hyphens {
    private static final int LONGEST = 60;
    private static final Set<String> PREFIXES = Set.of("pro", "anti", "non", "ex", "mid", "post", "pre", "all", "self",
            "co", "inter", "intra", "trans", "then", "now", "half", "former", "neo", "near", "outside");

    private final Lexicon lexicon;
    private final Predicate<String> isKnown;

    /** @param isKnown whether a key is that of a name in the directory */
    Hyphens(Lexicon lexicon, Predicate<String> isKnown) {
        this.lexicon = lexicon;
        this.isKnown = isKnown;
    }

    List<Token> cut(String text, List<Token> tokens) {
        List<Token> cut = new ArrayList<>(tokens.size());
        for (Token token : tokens) {
            int hyphen = token.kind() == Token.Kind.WORD && token.end() - token.start() <= LONGEST
                    ? hyphenIn(text, token.start(), token.end())
                    : -1;
            if (hyphen > 0 && endsNameAtHyphen(text, token, hyphen)) {
                addParts(text, token, cut);
            } else {
                cut.add(token);
            }
        }
        return cut;
    }

    private boolean endsNameAtHyphen(String text, Token token, int hyphen) {
        String whole = NameKey.of(token.in(text));
        if (isName(whole)) {
            return false;
        }
        String first = text.substring(token.start(), hyphen);
        String rest = text.substring(hyphen + 1, token.end());
        boolean restUpper = Character.isUpperCase(rest.codePointAt(0));
        if (Character.isUpperCase(first.codePointAt(0))) {
            return restUpper
                    ? isName(NameKey.of(first)) && isName(NameKey.of(rest)) || isAcronym(first) || isAcronym(rest)
                    : rest.length() > 3 && WordList.COMMON.has(rest) || rest.equals("led") || rest.equals("run")
                            || rest.endsWith("ed") || rest.contains("-");
        }
        return restUpper && PREFIXES.contains(first);
    }

    private boolean isName(String key) {
        return isKnown.test(key) || (lexicon.classes(key) & (Lexicon.STRONG_PLACE | NameClass.ORGANIZATION.bit()
                | NameClass.ADJECTIVE.bit())) != 0;
    }

    private static boolean isAcronym(String part) {
        return part.length() > 1 && part.chars().allMatch(Character::isUpperCase);
    }

    private static void addParts(String text, Token token, List<Token> cut) {
        for (int from = token.start(); from < token.end();) {
            int hyphen = hyphenIn(text, from, token.end());
            int to = hyphen < 0 ? token.end() : hyphen;
            for (Token part : Tokenizer.tokens(text.substring(from, to))) {
                cut.add(new Token(from + part.start(), from + part.end(), part.kind(), part.shape()));
            }
            if (hyphen >= 0) {
                cut.add(new Token(hyphen, hyphen + 1, Token.Kind.SIGN, Token.Shape.NONE));
            }
            from = to + 1;
        }
    }

    private static int hyphenIn(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            if (sign == '-' || sign == '\u2010' || sign == '\u2011') {
                return at;
            }
        }
        return -1;
    }
}
