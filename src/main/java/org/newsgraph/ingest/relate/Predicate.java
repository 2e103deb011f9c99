package org.newsgraph.ingest.relate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.text.Words;

/**
 * What the words behind a name say of its bearer: "is no longer", "who has led", "was appointed", "resigned as".
 *
 * @param next
 *        the first token of what follows: a role, or the organization if the verb is the role
 * @param role
 *        that the verb itself says, "leader" for "led"; null if the role follows
 * @param ended
 *        whether it says that this is over
 * @param past
 *        whether it speaks of what was; "until" behind it then says that it is over
 */
record Predicate(int next, @Nullable String role, boolean ended, boolean past) {
    private static final Set<String> ADVERBS = Set.of("now", "later", "currently", "also", "still", "then", "once",
            "formerly", "previously", "briefly");
    private static final Set<String> FORMERLY = Set.of("formerly", "previously", "once");
    private static final Set<String> BE = Set.of("is", "was", "became", "becomes", "remains", "remained");
    private static final Set<String> HAVE = Set.of("has", "had");
    private static final Set<String> CHOSEN = Set.of("appointed", "named", "elected", "re-elected", "reappointed",
            "installed", "confirmed", "promoted");
    private static final Set<String> LEAVING = Set.of("resigned", "retired", "quit", "stepped", "stood");
    private static final Map<String, String> ROLES = Map.ofEntries(Map.entry("leads", "leader"),
            Map.entry("led", "leader"), Map.entry("heads", "head"), Map.entry("headed", "head"),
            Map.entry("chairs", "chair"), Map.entry("chaired", "chair"), Map.entry("runs", "head"),
            Map.entry("ran", "head"), Map.entry("run", "head"), Map.entry("directs", "director"),
            Map.entry("directed", "director"), Map.entry("founded", "founder"), Map.entry("owns", "owner"),
            Map.entry("edits", "editor"), Map.entry("edited", "editor"), Map.entry("captains", "captain"),
            Map.entry("captained", "captain"), Map.entry("coaches", "coach"), Map.entry("coached", "coach"),
            Map.entry("manages", "manager"), Map.entry("managed", "manager"),
            Map.entry("represents", "representative"));

    /** @param from the token behind the name or "who" */
    static Optional<Predicate> at(Words words, int from) {
        int at = from;
        boolean formerly = false;
        while (ADVERBS.contains(words.lower(at))) {
            formerly |= FORMERLY.contains(words.lower(at));
            at++;
        }
        Optional<Predicate> found = BE.contains(words.lower(at))
                ? being(words, at + 1, words.lower(at))
                : HAVE.contains(words.lower(at)) ? having(words, at + 1) : acting(words, at);
        boolean over = formerly;
        return found.map(said -> new Predicate(said.next, said.role, said.ended || over, said.past));
    }

    private static Optional<Predicate> having(Words words, int at) {
        if (words.lower(at).equals("been")) {
            return being(words, at + 1, "is");
        }
        return LEAVING.contains(words.lower(at))
                ? acting(words, at)
                : acting(words, at).map(said -> new Predicate(said.next, said.role, false, false));
    }

    private static Optional<Predicate> being(Words words, int from, String verb) {
        int at = from;
        boolean noLonger = words.lower(at).equals("no") && words.lower(at + 1).equals("longer");
        at += noLonger ? 2 : 0;
        while (ADVERBS.contains(words.lower(at))) {
            at++;
        }
        boolean chosen = CHOSEN.contains(words.lower(at));
        at += chosen ? 1 : 0;
        at += chosen && words.lower(at).equals("as") ? 1 : 0;
        return Optional.of(new Predicate(at, null, noLonger, verb.equals("was") && !chosen));
    }

    private static Optional<Predicate> acting(Words words, int at) {
        String verb = words.lower(at);
        if (LEAVING.contains(verb)) {
            int next = words.lower(at + 1).equals("down") ? at + 2 : at + 1;
            return words.lower(next).equals("as")
                    ? Optional.of(new Predicate(next + 1, null, true, true))
                    : Optional.empty();
        }
        String role = ROLES.get(verb);
        return role == null
                ? Optional.empty()
                : Optional.of(new Predicate(at + 1, role, false, verb.endsWith("d") || verb.equals("ran")));
    }
}
