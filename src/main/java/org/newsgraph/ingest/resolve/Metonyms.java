package org.newsgraph.ingest.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.Lexicon;
import org.newsgraph.ingest.detect.NameClass;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.NameKey;
import org.newsgraph.text.Words;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.StandsFor;

/**
 * Says where the name of a place stands for its government or its team: a country or capital that does what only
 * governments do, and a place that wins, loses or stands beside a score. The place stays a place.
 */
public final class Metonyms {
    private static final Set<String> CAPITALS = Set.copyOf(ResolveWords.lines("metonym-capitals.txt"));
    private static final Set<String> GOVERNING = Set.of("said", "says", "announced", "signed", "condemned", "accused",
            "denied", "agreed", "warned", "insisted", "vowed", "pledged", "recognised", "recognized", "ratified",
            "imposed", "expelled", "summoned", "rejected", "refused", "threatened", "urged", "demanded", "protested",
            "vetoed", "withdrew", "declared", "argues", "denies", "insists", "accuses", "condemns", "demands",
            "rejects", "wants", "blamed", "blames", "retaliated", "recalled", "promised");
    private static final Set<String> AUXILIARY = Set.of("has", "have", "had", "also", "then", "later", "again",
            "repeatedly", "on", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> WINNING = Set.of("beat", "beats", "thrashed", "edged", "trounced", "outplayed",
            "hammered", "overcame", "drew", "equalised", "equalized", "scored", "qualified", "conceded");
    private static final Set<String> OVER = Set.of("over", "against", "to", "by", "with", "between");
    private static final String SCORE = "\\d{1,3}[-\u2013]\\d{1,3}";

    private Metonyms() {
    }

    /** The same mentions; places of English texts that stand for something else say so. */
    public static List<ResolvedMention> marked(ArticleText text, List<ResolvedMention> mentions) {
        if (!text.language().startsWith("en")) {
            return mentions;
        }
        List<Words> words = text.blocks().stream().map(block -> Words.of(block.text())).toList();
        boolean sport = words.stream().anyMatch(Metonyms::hasScore);
        return mentions.stream().map(mention -> mention.kind() == EntityKind.PLACE
                ? standsFor(words.get(mention.mention().block()), mention.mention(), sport).map(mention::standingFor)
                        .orElse(mention)
                : mention).toList();
    }

    private static Optional<StandsFor> standsFor(Words words, DetectedMention mention, boolean sport) {
        int first = words.from(mention.start());
        int next = words.from(mention.end());
        if (sport && (WINNING.contains(words.lower(next)) || isBesideScore(words, first, next))) {
            return Optional.of(StandsFor.TEAM);
        }
        while (AUXILIARY.contains(words.lower(next)) && next - first < 6) {
            next++;
        }
        return governs(mention.text()) && GOVERNING.contains(words.lower(next)) && isSubject(words, first)
                ? Optional.of(StandsFor.GOVERNMENT)
                : Optional.empty();
    }

    /** "in Norway said", "Smith of Norway said" and "Oslo, Norway said" have another subject. */
    private static boolean isSubject(Words words, int first) {
        String before = words.lower(first - 1);
        boolean opens = before.isEmpty() || before.matches("[.!?;:\"\u201C\u201D]");
        return opens || Set.of("and", "but", "that", "while", "as", "when", "after", "because", "the", "although", "if",
                "where", "which", "what", "whereas").contains(before);
    }

    private static boolean governs(String name) {
        String key = NameKey.of(name);
        return Lexicon.builtIn().lists(key, NameClass.COUNTRY) || CAPITALS.contains(key)
                || SameNames.builtIn().thing(name, key).isPresent();
    }

    private static boolean isBesideScore(Words words, int first, int next) {
        boolean behind = words.written(next).matches(SCORE);
        boolean before = words.written(first - 1).matches(SCORE)
                || OVER.contains(words.lower(first - 1)) && Set.of("win", "victory", "defeat", "draw", "loss", "lost")
                        .contains(words.lower(first - 2));
        return behind || before;
    }

    private static boolean hasScore(Words words) {
        for (int word = 0; word < words.size(); word++) {
            if (words.written(word).matches(SCORE)) {
                return true;
            }
        }
        return false;
    }
}
