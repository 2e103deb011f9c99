package org.newsgraph.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Guesses the language of a text from its most frequent small words, or from its script where that script writes one
 * language above all. Looks at the beginning of the text only.
 */
public final class LanguageGuess {
    private static final String FILE = "/org/newsgraph/language/small-words.txt";
    private static final int LOOKS_AT = 5_000;
    private static final int LEAST_WORDS = 4;
    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja", UnicodeScript.HANGUL, "ko", UnicodeScript.HAN, "zh", UnicodeScript.GREEK,
            "el",
            UnicodeScript.HEBREW, "he", UnicodeScript.THAI, "th", UnicodeScript.DEVANAGARI, "hi", UnicodeScript.ARABIC,
            "ar");
    /** Japanese is known by its kana, though most of its signs may be Han. */
    private static final List<UnicodeScript> ORDER = List.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL, UnicodeScript.HAN, UnicodeScript.GREEK, UnicodeScript.HEBREW, UnicodeScript.THAI,
            UnicodeScript.DEVANAGARI, UnicodeScript.ARABIC);

    /** Small words of other languages that a text in English may have: alone they tell no language. */
    private static final Set<String> ENGLISH_TOO = Set.of("a", "i", "no", "do", "go", "we", "me", "he", "so", "as",
            "an",
            "in", "is", "it", "on", "at", "to", "by", "of", "or", "for", "was", "all", "are", "be", "had", "not",
            "will",
            "met", "men", "come", "over", "care", "war", "plus", "ten");

    private LanguageGuess() {
    }

    /** ISO 639-1 code of the language; empty if the text is too short or too mixed to tell. */
    public static Optional<String> of(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKS_AT));
        Optional<String> byScript = byScript(start);
        return byScript.isPresent() ? byScript : bySmallWords(start);
    }

    /** Whether a text of no language that was found out may be English: most of it is in Latin letters, and no more words are of others. */
    public static boolean mayBeEnglish(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKS_AT));
        long letters = start.codePoints().filter(Character::isLetter).count();
        long latin = start.codePoints().filter(Character::isLetter)
                .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN).count();
        int english = smallWords(start, word -> true).getOrDefault("en", 0);
        int other = smallWords(start, word -> !ENGLISH_TOO.contains(word)).values().stream().max(Integer::compare)
                .orElse(0);
        long accented = Tokenizer.tokens(start).stream()
                .filter(token -> token.shape() == Token.Shape.LOWER && hasAccent(token.in(start))).count();
        return latin * 2 >= letters && other <= Math.max(LEAST_WORDS - 2, english * 2)
                && accented <= Math.max(1, english);
    }

    private static boolean hasAccent(String word) {
        return word.codePoints().anyMatch(letter -> letter > 0x7F && Character.isLetter(letter));
    }

    private static Optional<String> byScript(String text) {
        Map<UnicodeScript, Integer> counts = new HashMap<>();
        int letters = 0;
        for (int at = 0; at < text.length();) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (Character.isLetter(codePoint)) {
                counts.merge(UnicodeScript.of(codePoint), 1, Integer::sum);
                letters++;
            }
        }
        int others = letters - counts.getOrDefault(UnicodeScript.LATIN, 0)
                - counts.getOrDefault(UnicodeScript.CYRILLIC, 0);
        if (others * 2 <= letters) {
            return Optional.empty();
        }
        int share = letters / 10;
        return ORDER.stream().filter(script -> counts.getOrDefault(script, 0) > share).findFirst()
                .map(BY_SCRIPT::get);
    }

    /** The language most of whose small words the text has, if it has clearly more of them than of any other's. */
    private static Optional<String> bySmallWords(String text) {
        List<Entry<String, Integer>> ranked = smallWords(text, word -> true).entrySet().stream()
                .sorted(Entry.<String, Integer>comparingByValue().reversed()).toList();
        if (ranked.isEmpty() || ranked.get(0).getValue() < LEAST_WORDS) {
            return Optional.empty();
        }
        int second = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
        String first = ranked.get(0).getKey();
        boolean certain = first.equals("en")
                || smallWords(text, word -> !ENGLISH_TOO.contains(word)).containsKey(first);
        return certain && ranked.get(0).getValue() * 4 > second * 5 ? Optional.of(first) : Optional.empty();
    }

    /** How many of each language it has. */
    private static Map<String, Integer> smallWords(String text, Predicate<String> counting) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Token token : Tokenizer.tokens(text)) {
            String word = token.end() - token.start() <= SmallWords.LONGEST
                    ? token.in(text).toLowerCase(Locale.ROOT)
                    : "";
            if (counting.test(word)) {
                SmallWords.LANGUAGES.getOrDefault(word, Set.of())
                        .forEach(language -> counts.merge(language, 1, Integer::sum));
            }
        }
        return counts;
    }

    /** The languages of each small word; a line of the file is a language's code and its words. */
    private static final class SmallWords {
        static final int LONGEST = 8;
        static final Map<String, Set<String>> LANGUAGES = read();

        private static Map<String, Set<String>> read() {
            Map<String, Set<String>> languages = new HashMap<>();
            try (InputStream in = LanguageGuess.class.getResourceAsStream(FILE);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines().map(line -> line.split(" ")).forEach(words -> {
                    for (int word = 1; word < words.length; word++) {
                        languages.computeIfAbsent(words[word], key -> new HashSet<>()).add(words[0]);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException("Reading " + FILE, e);
            }
            return languages;
        }
    }
}
