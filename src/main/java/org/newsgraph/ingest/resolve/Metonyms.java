package org.newsgraph.ingest.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
            "hammered", "overcame", "defeated", "faced", "lost", "won", "drew", "equalised", "equalized", "scored",
            "qualified", "conceded", "face", "host", "play");
    private static final Set<String> SPORT = Set.copyOf(ResolveWords.lines("sport-words.txt"));
    private static final int ENOUGH = 3;
    private static final Set<String> WHERE = Set.of("in", "near", "across", "around", "outside", "from", "throughout");
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
        List<ResolvedMention> marked = mentions.stream().map(mention -> mention.kind() == EntityKind.PLACE
                ? standsFor(words.get(mention.mention().block()), mention.mention(), sport).map(mention::standingFor)
                        .orElse(mention)
                : mention).toList();
        return sport && isReportOfMatch(words) ? throughout(words, marked) : marked;
    }

    private static List<ResolvedMention> throughout(List<Words> words, List<ResolvedMention> marked) {
        Set<Integer> teams = marked.stream().filter(mention -> mention.standsFor() == StandsFor.TEAM)
                .map(ResolvedMention::chain).collect(Collectors.toSet());
        return marked.stream().map(mention -> teams.contains(mention.chain())
                && isTeamElsewhere(words.get(mention.mention().block()), mention.mention())
                        ? mention.standingFor(StandsFor.TEAM)
                        : mention)
                .toList();
    }

    /** A country that plays in a report of a match is the team throughout, but for "in Sweden". */
    private static boolean isTeamElsewhere(Words words, DetectedMention mention) {
        return !WHERE.contains(words.lower(words.from(mention.start()) - 1));
    }

    private static boolean isReportOfMatch(List<Words> words) {
        Set<String> sport = new HashSet<>();
        for (Words block : words) {
            for (int word = 0; word < block.size(); word++) {
                if (SPORT.contains(block.lower(word))) {
                    sport.add(block.lower(word));
                }
            }
        }
        return sport.size() >= ENOUGH;
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
        boolean beside = isScore(words, next) || isScore(words, first - 1) || isScore(words, first - 3);
        return beside || OVER.contains(words.lower(first - 1)) && Set
                .of("win", "victory", "defeat", "draw", "loss", "lost").contains(words.lower(first - 2));
    }

    /** "2-1", or "2 - 1". */
    private static boolean isScore(Words words, int word) {
        return words.written(word).matches(SCORE) || words.written(word).matches("\\d{1,3}")
                && words.written(word + 1).matches("[-\u2013]") && words.written(word + 2).matches("\\d{1,3}");
    }

    private static boolean hasScore(Words words) {
        for (int word = 0; word < words.size(); word++) {
            if (isScore(words, word)) {
                return true;
            }
        }
        return false;
    }
}
