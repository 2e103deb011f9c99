package org.newsgraph.ingest.relate;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Span;
import org.newsgraph.text.Words;

/** The words that say what somebody is: "former chief executive". */
final class RolePhrase {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "his", "her", "our", "one",
            "now", "currently");
    /** Words that begin another phrase: what stands behind one of them is not what the name before it is. */
    static final Set<String> JOINING = Set.of("of", "to", "as", "by", "for", "with", "in", "on", "at", "from", "not",
            "never", "no", "nor", "who", "whom", "that", "which", "be", "being", "been", "than", "like", "against",
            "under", "over", "between", "or", "but", "if", "when", "a", "an", "his", "her", "their", "its", "our",
            "my", "your", "another", "any", "some", "every", "each", "both");
    private static final Set<String> NO_FIELD = Set.of("a", "an", "his", "her", "another", "any", "some", "of");
    private static final int MOST_WORDS = 7;
    private static final int LONGEST = 100;
    /** Most characters between a role and what it belongs to: a blank, "of the". */
    private static final int GAP = 10;

    private static final Pattern FORMER = Pattern.compile("(?i)^(?:former|then|ex-?|retired|emeritus)\\b");

    private final BlockView view;
    private final Words words;

    RolePhrase(BlockView view) {
        this.view = view;
        this.words = view.words();
    }

    /** The role that fills the tokens from one to another, articles before it left out; none if they say anything else. */
    Optional<String> exactly(int from, int to) {
        int start = afterOther(from, to);
        while (start < to && ARTICLES.contains(words.lower(start))) {
            start++;
        }
        int noun = lastNoun(start, to);
        if (noun < 0 || to - start > MOST_WORDS || !isPlain(start, noun) || noun + 1 < to && !isField(noun + 1, to)) {
            return Optional.empty();
        }
        return written(start, to);
    }

    /** In "mayor of Grauwen and leader of the party" the role in the party begins behind "and". */
    private int afterOther(int from, int to) {
        boolean other = false;
        for (int token = from; token < to; token++) {
            other |= words.lower(token).equals("of") || view.mention(token) >= 0;
            if (other && words.lower(token).equals("and")) {
                return token + 1;
            }
        }
        return from;
    }

    private int lastNoun(int from, int to) {
        for (int token = to - 1; token >= from; token--) {
            if (RelateWords.ROLE.has(words.lower(token))) {
                return token;
            }
        }
        return -1;
    }

    private boolean isPlain(int from, int to) {
        for (int token = from; token < to; token++) {
            boolean joins = view.isSign(token, "-&");
            if (!words.isWord(token) && !joins || JOINING.contains(words.lower(token))
                    || view.mention(token) >= 0 && !words.isCapital(token)) {
                return false;
            }
        }
        return true;
    }

    /** "of research" in "head of research at Acme": small words behind the noun. */
    private boolean isField(int from, int to) {
        boolean of = words.lower(from).equals("of") || words.lower(from).equals("for");
        for (int token = from; token < to; token++) {
            of &= words.isWord(token) && !words.isCapital(token)
                    && (token == from || !NO_FIELD.contains(words.lower(token)));
        }
        return of && to - from < 5;
    }

    /** The role that ends here: as many modifiers and capitalised words before the noun as belong to it. */
    int startOf(int end) {
        int start = end;
        if (start > 0 && RelateWords.ROLE.has(words.lower(start - 1)) && view.mention(start - 1) < 0) {
            start--;
            while (start > 0 && end - start < MOST_WORDS && belongs(start - 1)) {
                start--;
            }
        }
        return start;
    }

    private boolean belongs(int token) {
        boolean modifies = RelateWords.ROLE_MODIFIER.has(words.lower(token))
                || RelateWords.ROLE.has(words.lower(token))
                || words.lower(token).equals("and") && RelateWords.ROLE.has(words.lower(token - 1));
        return view.mention(token) < 0 && modifies;
    }

    /** Whether the role itself says that it is over. */
    static boolean isFormer(String role) {
        return FORMER.matcher(role).find();
    }

    Optional<String> written(int from, int to) {
        if (from >= to) {
            return Optional.empty();
        }
        String role = words.text().substring(words.token(from).start(), words.token(to - 1).end());
        return role.length() > LONGEST ? Optional.empty() : Optional.of(role.replaceAll("\\s+", " "));
    }

    /** The shortest stretch that holds the person, the organization and the role, which stands before, between or behind. */
    static Span passage(String text, Span one, Span other, @Nullable String role) {
        int start = Math.min(one.start(), other.start());
        int end = Math.max(one.end(), other.end());
        if (role == null || text.substring(start, end).contains(role)) {
            return new Span(start, end);
        }
        int behind = text.indexOf(role, end);
        if (behind >= 0 && behind <= end + GAP) {
            return new Span(start, behind + role.length());
        }
        int before = text.lastIndexOf(role, start);
        return new Span(before >= 0 && before + role.length() + GAP >= start ? before : start, end);
    }
}
