package org.newsgraph.ingest.relate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.Span;
import org.newsgraph.text.Words;
import org.newsgraph.vocabulary.EntityKind;

/**
 * Finds statements that a person belongs to an organization in English text: "Jane Roe, chief executive of Acme", "Acme's
 * chief executive, Jane Roe", "US Ambassador to NATO Julianne Smith", "Roe, who leads Acme", "Roe of Acme". The person and
 * the organization stand beside the words that join them, in one sentence; nothing is concluded from afar.
 */
public final class Affiliations {
    private static final Set<String> OF = Set.of("of", "at", "for", "to", "with", "in", "from");
    private static final Set<String> BEHIND = Set.of("and", "or", "but", "in", "on", "at", "to", "from", "with", "by",
            "as",
            "for", "who", "which", "that", "is", "was", "has", "had", "will", "would", "can", "could", "since", "until",
            "when", "while", "after", "before", "during", "because", "if", "not", "also", "took", "gave", "went",
            "came",
            "won", "lost", "made", "wants", "hopes", "then", "later", "there", "about", "may", "might", "must",
            "spoke", "told", "left", "began", "met", "ran", "became", "saw", "knew", "kept", "held", "led", "brought",
            "thought", "felt", "stood", "sat", "sold", "bought", "paid", "found", "put", "set", "cut", "wrote", "sent",
            "built", "spent", "grew", "drew", "fell", "rose", "flew", "drove");
    private static final Set<String> BE = Set.of("is", "was", "became", "becomes", "remains", "remained");
    private static final Map<String, String> ROLE_OF_VERB = Map.ofEntries(Map.entry("leads", "leader"),
            Map.entry("led", "leader"), Map.entry("heads", "head"), Map.entry("headed", "head"),
            Map.entry("chairs", "chair"), Map.entry("chaired", "chair"), Map.entry("runs", "head"),
            Map.entry("ran", "head"),
            Map.entry("directs", "director"), Map.entry("founded", "founder"), Map.entry("owns", "owner"),
            Map.entry("edits", "editor"), Map.entry("captains", "captain"), Map.entry("coaches", "coach"),
            Map.entry("manages", "manager"), Map.entry("represents", "representative"));

    private static final Set<String> WORKING = Set.of("works", "worked", "teaches", "taught", "plays", "played",
            "serves",
            "served");

    private final List<FoundAffiliation> found = new ArrayList<>();
    private final BlockView view;
    private final Words words;
    private final RolePhrase roles;
    private final int block;

    private Affiliations(BlockView view, int block) {
        this.view = view;
        this.words = view.words();
        this.roles = new RolePhrase(view);
        this.block = block;
    }

    /** In reading order of the blocks. */
    public static List<FoundAffiliation> in(ArticleText text, List<ResolvedMention> mentions) {
        List<FoundAffiliation> all = new ArrayList<>();
        if (text.language().startsWith("en")) {
            List<BlockView> views = BlockViews.of(text, mentions);
            for (int block = 0; block < views.size(); block++) {
                all.addAll(new Affiliations(views.get(block), block).find());
            }
        }
        return all;
    }

    private List<FoundAffiliation> find() {
        for (int token = 0; token < words.size(); token++) {
            int mention = view.mention(token);
            if (mention >= 0 && view.start(mention) == token && isKind(mention, EntityKind.PERSON)) {
                readBehind(mention, view.after(mention));
                readBefore(mention, token);
            }
        }
        return found;
    }

    private boolean isKind(int mention, EntityKind kind) {
        return mention >= 0 && view.resolved(mention).kind() == kind;
    }

    private void readBehind(int person, int next) {
        if (view.isSign(next, "(") && isKind(view.mention(next + 1), EntityKind.ORGANIZATION)
                && view.isSign(view.after(view.mention(next + 1)), ")")) {
            add(person, view.mention(next + 1), null);
        } else if (words.lower(next).equals("of")) {
            wholeOrganizationAt(next + 1).ifPresent(organization -> add(person, organization, null));
        } else if (BE.contains(words.lower(next))) {
            readRole(person, next + 1);
        } else if (view.isSign(next, ",")) {
            readApposition(person, next + 1);
        }
    }

    private void readApposition(int person, int from) {
        int next = skipAge(from);
        if (words.lower(next).equals("of")) {
            wholeOrganizationAt(next + 1).ifPresent(organization -> add(person, organization, null));
            return;
        }
        int adverb = words.lower(next + 1).equals("now") || words.lower(next + 1).equals("later") ? 1 : 0;
        String verb = words.lower(next + 1 + adverb);
        if (!words.lower(next).equals("who")) {
            readRole(person, next);
        } else if (BE.contains(verb)) {
            readRole(person, next + 2 + adverb);
        } else if (ROLE_OF_VERB.containsKey(verb)) {
            wholeOrganizationAt(next + 2 + adverb)
                    .ifPresent(organization -> add(person, organization, ROLE_OF_VERB.get(verb)));
        } else if (WORKING.contains(verb)) {
            if (OF.contains(words.lower(next + 2 + adverb))) {
                wholeOrganizationAt(next + 3 + adverb).ifPresent(organization -> add(person, organization, null));
            }
        }
    }

    /** "Jane Roe, 54, chief executive of Acme". */
    private int skipAge(int from) {
        return words.written(from).matches("\\d{1,3}") && view.isSign(from + 1, ",") ? from + 2 : from;
    }

    /** "[the] chief executive of [the] Acme" or "Acme's chief executive". */
    private void readRole(int person, int from) {
        Optional<Integer> owner = organizationAt(from);
        if (owner.isPresent() && words.isPossessive(view.after(owner.get()))) {
            int start = view.after(owner.get()) + 1;
            roleEnd(start).flatMap(end -> roles.exactly(start, end)).ifPresent(role -> add(person, owner.get(), role));
            return;
        }
        if (owner.isPresent() && words.lower(from).equals("the")) {
            int start = view.after(owner.get());
            roleEnd(start).flatMap(end -> roles.exactly(start, end)).ifPresent(role -> add(person, owner.get(), role));
            return;
        }
        for (int of = from + 1; of < from + 9 && (words.isWord(of) || view.isSign(of, "-&")); of++) {
            if (OF.contains(words.lower(of))) {
                Optional<Integer> organization = wholeOrganizationAt(of + 1);
                Optional<String> role = roles.exactly(from, of);
                if (organization.isPresent() && role.isPresent()) {
                    add(person, organization.get(), role.get());
                    return;
                }
            }
        }
    }

    /** Where a role that starts here ends: at the last noun of a role before a sign or another word. */
    private Optional<Integer> roleEnd(int from) {
        int end = -1;
        for (int token = from; token < from + 7 && words.isWord(token) && view.mention(token) < 0; token++) {
            if (RelateWords.ROLE.has(words.lower(token))) {
                end = token + 1;
            } else if (end > 0) {
                break;
            }
        }
        return end < 0 ? Optional.empty() : Optional.of(end);
    }

    private void readBefore(int person, int token) {
        int end = view.isSign(token - 1, ",") ? token - 1 : token;
        int organization = view.mention(end - 1);
        if (isKind(organization, EntityKind.ORGANIZATION)) {
            readRoleOfOrganization(person, organization, end < token);
            return;
        }
        int start = roles.startOf(end);
        int before = start - (words.isPossessive(start - 1) ? 2 : 1);
        if (start < end && isKind(view.mention(before), EntityKind.ORGANIZATION)) {
            roles.written(start, end).ifPresent(role -> add(person, view.mention(before), role));
        }
    }

    /** "US Ambassador to NATO Julianne Smith", "the director of the HHT, Walter Strand". */
    private void readRoleOfOrganization(int person, int organization, boolean comma) {
        int of = view.start(organization) - 1;
        of -= words.lower(of).equals("the") ? 1 : 0;
        if (!OF.contains(words.lower(of))) {
            return;
        }
        int start = roles.startOf(of);
        boolean named = view.mention(start - 1) >= 0 && isKind(view.mention(start - 1), EntityKind.PLACE);
        boolean definite = words.lower(start - 1).equals("the") || !comma;
        if (start < of && definite && !followsPerson(start)) {
            roles.written(named ? view.start(view.mention(start - 1)) : start, of)
                    .ifPresent(role -> add(person, organization, role));
        }
    }

    /** In "Roe, director of Acme, Jane Poe" the role is the first one's. */
    private boolean followsPerson(int start) {
        int before = start - 1;
        while (before > 0 && !words.isWord(before) || Set.of("the", "a", "an").contains(words.lower(before))) {
            before--;
        }
        return before >= 0 && isKind(view.mention(before), EntityKind.PERSON);
    }

    /** The organization that stands here, "the" before it or not. */
    private Optional<Integer> organizationAt(int token) {
        int start = words.lower(token).equals("the") && view.mention(token) < 0 ? token + 1 : token;
        int mention = view.mention(start);
        return isKind(mention, EntityKind.ORGANIZATION)
                && (view.start(mention) == start || view.start(mention) == token)
                        ? Optional.of(mention)
                        : Optional.empty();
    }

    /** The organization that stands here as a whole phrase: neither "the UN's team" nor "the UN relief team". */
    private Optional<Integer> wholeOrganizationAt(int token) {
        return organizationAt(token).filter(organization -> {
            int next = view.after(organization);
            String word = words.lower(next);
            return !words.isPossessive(next) && (!words.isWord(next) || BEHIND.contains(word)
                    || RelateWords.SPEECH.has(word) || word.length() > 4 && word.endsWith("ed"));
        });
    }

    /** A town has a mayor, an organization of the town's name has none. */
    private void add(int person, int organization, @Nullable String role) {
        if (role != null && role.endsWith("mayor")) {
            return;
        }
        Span passage = RolePhrase.passage(words.text(), span(person), span(organization), role);
        found.add(new FoundAffiliation(person, organization, role, block, passage.start(), passage.end()));
    }

    private Span span(int mention) {
        return new Span(view.resolved(mention).mention().start(), view.resolved(mention).mention().end());
    }
}
