package org.newsgraph.ingest.relate;

import java.util.ArrayList;
import java.util.List;
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
 * the organization stand beside the words that join them, in one sentence; nothing is concluded from afar. A role that the
 * text says is over is a "former" one.
 */
public final class Affiliations {
    private static final Set<String> OF = Set.of("of", "at", "for", "to", "with", "in", "from");
    private static final Set<String> WORKING = Set.of("works", "worked", "teaches", "taught", "plays", "played",
            "serves",
            "served");
    /** Those who hold these are somebody for a country, not in the body to which they belong beside it. */
    private static final Set<String> OF_STATE = Set.of("minister", "senator", "representative", "mp", "mep", "mayor",
            "governor", "premier", "chancellor", "ambassador", "judge", "justice", "president", "lawmaker",
            "commissioner",
            "councillor", "legislator", "prosecutor");

    private final List<FoundAffiliation> found = new ArrayList<>();
    private final BlockView view;
    private final Words words;
    private final RolePhrase roles;
    private final OrganizationPhrase organizations;
    private final int block;

    private Affiliations(BlockView view, int block) {
        this.view = view;
        this.words = view.words();
        this.roles = new RolePhrase(view);
        this.organizations = new OrganizationPhrase(view);
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
            if (mention >= 0 && view.start(mention) == token && organizations.isKind(mention, EntityKind.PERSON)) {
                readBehind(mention, view.after(mention));
                readBefore(mention, token);
            }
        }
        return found;
    }

    private void readBehind(int person, int next) {
        if (view.isSign(next, "(") && organizations.isKind(view.mention(next + 1), EntityKind.ORGANIZATION)
                && view.isSign(view.after(view.mention(next + 1)), ")")) {
            add(person, view.mention(next + 1), null, false);
        } else if (words.lower(next).equals("of")) {
            organizations.whole(next + 1)
                    .ifPresent(organization -> add(person, organization, roleBefore(person).orElse(null), false));
        } else if (view.isSign(next, ",")) {
            readApposition(person, next + 1);
        } else {
            Predicate.at(words, next).filter(said -> said.role() == null)
                    .ifPresent(said -> readPredicate(person, said));
        }
    }

    /** "Analyst Jane Roe of Acme". */
    private Optional<String> roleBefore(int person) {
        int end = view.start(person);
        int start = roles.startOf(end);
        return start == end || OF_STATE.contains(words.lower(end - 1)) ? Optional.empty() : roles.written(start, end);
    }

    private void readApposition(int person, int from) {
        int next = skipAge(from);
        String word = words.lower(next);
        if (word.equals("of") || word.equals("from")) {
            organizations.whole(next + 1).ifPresent(organization -> add(person, organization, null, false));
        } else if (!word.equals("who")) {
            readRole(person, next, false, false);
        } else if (!readWork(person, next + 1)) {
            Predicate.at(words, next + 1).ifPresent(said -> readPredicate(person, said));
        }
    }

    private boolean readWork(int person, int from) {
        int verb = from + (words.lower(from).equals("now") || words.lower(from).equals("later") ? 1 : 0);
        if (!WORKING.contains(words.lower(verb))) {
            return false;
        }
        if (OF.contains(words.lower(verb + 1))) {
            organizations.whole(verb + 2).ifPresent(organization -> add(person, organization, null, false));
        }
        return true;
    }

    private void readPredicate(int person, Predicate said) {
        if (said.role() == null) {
            readRole(person, said.next(), said.ended(), said.past());
        } else {
            organizations.whole(said.next()).ifPresent(organization -> add(person, organization, said.role(),
                    said.ended() || said.past() && organizations.isUntil(organization)));
        }
    }

    /** "Jane Roe, 54, chief executive of Acme". */
    private int skipAge(int from) {
        return words.written(from).matches("\\d{1,3}") && view.isSign(from + 1, ",") ? from + 2 : from;
    }

    /** "[the] chief executive of [the] Acme", "Acme's chief executive", "[the] Acme chief executive". */
    private void readRole(int person, int from, boolean ended, boolean past) {
        Optional<Integer> owner = organizations.at(from);
        if (owner.isPresent()) {
            readOwned(person, owner.get(), ended);
            return;
        }
        for (int of = from + 1; of < from + 9 && (words.isWord(of) || view.isSign(of, "-&")); of++) {
            if (OF.contains(words.lower(of))) {
                Optional<Integer> organization = organizations.whole(of + 1);
                Optional<String> role = roles.exactly(from, of);
                if (organization.isPresent() && role.isPresent()) {
                    add(person, organization.get(), role.get(),
                            ended || past && organizations.isUntil(organization.get()));
                    return;
                }
            }
        }
    }

    private void readOwned(int person, int owner, boolean ended) {
        int next = view.after(owner);
        int start = words.isPossessive(next) ? next + 1 : next;
        roleEnd(start).filter(end -> !organizations.isJoined(owner) && organizations.endsPhrase(end))
                .flatMap(end -> roles.exactly(start, end)).ifPresent(role -> add(person, owner, role, ended));
    }

    /** Where a role that starts here ends: at the last noun of a role before a sign or another word. */
    private Optional<Integer> roleEnd(int from) {
        int end = -1;
        for (int token = from; token < from + 7 && words.isWord(token) && view.mention(token) < 0; token++) {
            if (RelateWords.ROLE.has(words.lower(token))) {
                end = token + 1;
            } else if (end > 0 && !words.lower(token).equals("and")) {
                break;
            }
        }
        return end < 0 ? Optional.empty() : Optional.of(end);
    }

    private void readBefore(int person, int token) {
        boolean comma = view.isSign(token - 1, ",");
        int end = comma ? token - 1 : token;
        int organization = view.mention(end - 1);
        if (organizations.isKind(organization, EntityKind.ORGANIZATION)) {
            readRoleOfOrganization(person, organization, comma);
            return;
        }
        if (words.isPossessive(token - 1)) {
            readOwner(person, view.mention(token - 2));
            return;
        }
        int start = roles.startOf(end);
        int before = view.mention(start - (words.isPossessive(start - 1) ? 2 : 1));
        boolean owned = start < end && organizations.isKind(before, EntityKind.ORGANIZATION)
                && !organizations.isJoined(before);
        if (owned && !(comma && followsPerson(view.start(before)))) {
            roles.written(start, end).ifPresent(role -> add(person, before, role,
                    organizations.startWithFormer(before) < view.resolved(before).mention().start()));
        }
    }

    /** "Acme's Jane Roe", but not "Acme's Jane Roe award". */
    private void readOwner(int person, int owner) {
        int next = view.after(person);
        if (organizations.isKind(owner, EntityKind.ORGANIZATION)
                && (organizations.endsPhrase(next) || words.isPossessive(next))) {
            add(person, owner, null, false);
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
        boolean named = organizations.isKind(view.mention(start - 1), EntityKind.PLACE);
        boolean definite = words.lower(start - 1).equals("the") || !comma;
        if (start < of && definite && !followsPerson(start)) {
            roles.written(named ? view.start(view.mention(start - 1)) : start, of)
                    .ifPresent(role -> add(person, organization, role, false));
        }
    }

    /** In "Roe, director of Acme, Jane Poe" the role is the first one's. */
    private boolean followsPerson(int start) {
        int before = start - 1;
        while (before > 0 && !words.isWord(before) || Set.of("the", "a", "an").contains(words.lower(before))) {
            before--;
        }
        return before >= 0 && organizations.isKind(view.mention(before), EntityKind.PERSON);
    }

    /** A town has a mayor, an organization of the town's name has none. */
    private void add(int person, int organization, @Nullable String role, boolean ended) {
        if (role != null && role.endsWith("mayor")) {
            return;
        }
        Span passage = RolePhrase.passage(words.text(), span(person),
                new Span(organizations.startWithFormer(organization), span(organization).end()), role);
        String said = ended && role != null && !RolePhrase.isFormer(role) ? "former " + role : role;
        found.add(new FoundAffiliation(person, organization, said, block, passage.start(), passage.end()));
    }

    private Span span(int mention) {
        return new Span(view.resolved(mention).mention().start(), view.resolved(mention).mention().end());
    }
}
