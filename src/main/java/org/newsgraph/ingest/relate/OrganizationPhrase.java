package org.newsgraph.ingest.relate;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.newsgraph.ingest.detect.Lexicon;
import org.newsgraph.ingest.detect.NameClass;
import org.newsgraph.text.NameKey;
import org.newsgraph.text.Words;
import org.newsgraph.vocabulary.EntityKind;

/** An organization with the words that belong to it: "the opposition Land Party", "Norway's Land Party". */
final class OrganizationPhrase {
    private static final Set<String> BEHIND = Set.of("and", "or", "but", "in", "on", "at", "to", "from", "with", "by",
            "as",
            "for", "who", "which", "that", "is", "was", "has", "had", "will", "would", "can", "could", "since", "until",
            "when", "while", "after", "before", "during", "because", "if", "not", "also", "took", "gave", "went",
            "came",
            "won", "lost", "made", "wants", "hopes", "then", "later", "there", "about", "may", "might", "must",
            "spoke", "told", "left", "began", "met", "ran", "became", "saw", "knew", "kept", "held", "led", "brought",
            "thought", "felt", "stood", "sat", "sold", "bought", "paid", "found", "put", "set", "cut", "wrote", "sent",
            "built", "spent", "grew", "drew", "fell", "rose", "flew", "drove");
    private static final int MOST_MODIFIERS = 3;
    private static final int UNTIL = 3;
    private static final Pattern FORMER = Pattern.compile("(?i)\\b(?:former|ex|then|onetime|one-time)[- ]$");
    private static final int REACH = 12;

    private final BlockView view;
    private final Words words;

    OrganizationPhrase(BlockView view) {
        this.view = view;
        this.words = view.words();
    }

    /** The organization that stands here, "the" before it or not. */
    Optional<Integer> at(int token) {
        int start = isThe(token) ? token + 1 : token;
        int mention = view.mention(start);
        return isKind(mention, EntityKind.ORGANIZATION)
                && (view.start(mention) == start || view.start(mention) == token)
                        ? Optional.of(mention)
                        : Optional.empty();
    }

    /** The organization that stands here as a whole phrase: neither "the UN's team" nor "the UN relief team". */
    Optional<Integer> whole(int token) {
        int start = isThe(token) ? token + 1 : token;
        if (isKind(view.mention(start), EntityKind.PLACE) && words.isPossessive(view.after(view.mention(start)))) {
            start = view.after(view.mention(start)) + 1;
        }
        for (int modifiers = 0; modifiers < MOST_MODIFIERS && at(start).isEmpty() && modifies(start); modifiers++) {
            start++;
        }
        return at(start).map(this::partOf).filter(organization -> endsPhrase(view.after(organization)));
    }

    /** "Orle University's Ice Institute" is the institute. */
    private int partOf(int organization) {
        int next = view.after(organization);
        int part = view.mention(next + 1);
        return words.isPossessive(next) && isKind(part, EntityKind.ORGANIZATION) ? part : organization;
    }

    /** Whether a phrase may end before this token. */
    boolean endsPhrase(int next) {
        String word = words.lower(next);
        return !words.isPossessive(next) && view.mention(next) < 0 && (!words.isWord(next) || BEHIND.contains(word)
                || RelateWords.SPEECH.has(word) || word.length() > 4 && word.endsWith("ed"));
    }

    private boolean modifies(int token) {
        String lower = words.lower(token);
        boolean adjective = !words.isCapital(token)
                || Lexicon.builtIn().lists(NameKey.of(words.written(token)), NameClass.ADJECTIVE);
        return words.isWord(token) && view.mention(token) < 0 && adjective && !RolePhrase.JOINING.contains(lower)
                && !BEHIND.contains(lower) && !words.isPossessive(token + 1);
    }

    private boolean isThe(int token) {
        return words.lower(token).equals("the") && view.mention(token) < 0;
    }

    boolean isKind(int mention, EntityKind kind) {
        return mention >= 0 && view.resolved(mention).kind() == kind;
    }

    /** Whether "until" stands right behind it. */
    boolean isUntil(int organization) {
        int next = view.after(organization);
        for (int token = next; token < next + UNTIL; token++) {
            if (words.lower(token).equals("until")) {
                return true;
            }
        }
        return false;
    }

    /** Where "former" stands before it, "then-Acme", in the block; its own start if it does not. */
    int startWithFormer(int organization) {
        int start = view.resolved(organization).mention().start();
        int from = Math.max(0, start - REACH);
        var former = FORMER.matcher(words.text().substring(from, start));
        return former.find() ? from + former.start() : start;
    }

    /** "Acme-appointed" says what Acme did, not what it has. */
    boolean isJoined(int organization) {
        int end = view.resolved(organization).mention().end();
        return end < words.text().length() && "-\u2010\u2011\u2013".indexOf(words.text().charAt(end)) >= 0;
    }
}
