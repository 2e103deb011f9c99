package org.newsgraph.ingest.link;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.newsgraph.text.NameKey;
import org.newsgraph.text.Token;
import org.newsgraph.text.Tokenizer;

/**
 * The words that belong to a name and stand right before it, "New Zealand's finance minister" or "US Senator": whose they
 * say it is, and as what.
 */
record Apposition(Set<String> countries, Set<String> peoples, String words) {
    private static final Apposition NOTHING = new Apposition(Set.of(), Set.of(), "");
    private static final int REACH = 80;
    private static final int MOST_WORDS = 8;
    private static final Set<String> JOINING = Set.of("of", "to", "for", "the", "and", "'s", "\u2019s", "-", "prime",
            "minister", "president", "vice", "former", "senator", "representative", "congressman", "congresswoman",
            "secretary", "general", "ambassador", "premier", "chancellor", "foreign", "finance", "defence", "defense",
            "interior", "justice", "health", "deputy", "chief", "leader", "governor", "mayor", "judge", "opposition",
            "national", "federal", "coach", "captain", "actor", "singer", "author", "chair", "chairman", "chairwoman");

    static Apposition before(String text, int start) {
        String reach = text.substring(Math.max(0, start - REACH), start);
        List<Token> tokens = Tokenizer.tokens(reach);
        int from = tokens.size();
        while (from > 0 && tokens.size() - from < MOST_WORDS && belongs(tokens.get(from - 1).in(reach))) {
            from--;
        }
        return from == tokens.size() ? NOTHING : of(NameKey.of(reach.substring(tokens.get(from).start())));
    }

    private static Apposition of(String words) {
        Set<String> peoples = new HashSet<>(List.of(words.split(" ")));
        peoples.removeIf(word -> !CountryNames.isPeople(word));
        return new Apposition(CountryNames.in(List.of(words)), peoples, words);
    }

    boolean says(String role) {
        return (" " + words + " ").contains(" " + role + " ");
    }

    private static boolean belongs(String word) {
        return Character.isUpperCase(word.codePointAt(0)) || JOINING.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean saysCountry() {
        return !countries.isEmpty() || !peoples.isEmpty();
    }

    /** Whether it says one of the home's countries. */
    boolean says(Home home) {
        return countries.stream().anyMatch(home::isIn) || peoples.stream().anyMatch(home::isOf);
    }
}
