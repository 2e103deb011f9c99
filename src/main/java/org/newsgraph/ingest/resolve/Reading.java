package org.newsgraph.ingest.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.Evidence;
import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.ingest.detect.PersonName;
import org.newsgraph.ingest.detect.Titles;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.ResolutionRule;

/** One reading of an article from its first mention to its last. */
final class Reading {
    private record NameOfKind(String key, EntityKind kind) {
    }

    private final ArticleText text;
    private final List<DetectedMention> mentions;
    private final KnownNames known;
    private final Chains chains;
    private final People people;
    private final Initials initials;
    private final LongNames longNames;
    private final Map<NameOfKind, Integer> lastByName = new HashMap<>();
    private final Map<Person, Integer> lastByPerson = new HashMap<>();
    private final Map<Long, Integer> lastByEntity = new HashMap<>();

    Reading(ArticleText text, List<DetectedMention> mentions, KnownNames known) {
        this.text = text;
        this.mentions = mentions;
        this.known = known;
        this.chains = new Chains(mentions);
        this.people = new People(text, mentions);
        this.initials = new Initials(text, mentions);
        this.longNames = new LongNames(mentions);
    }

    List<ResolvedMention> read() {
        for (int mention = 0; mention < mentions.size(); mention++) {
            String key = NameKey.of(mentions.get(mention).text());
            PersonName name = PersonName.of(mentions.get(mention).text());
            if (mentions.get(mention).kind() != EntityKind.PERSON) {
                readThing(mention, key);
            } else if (name.isFull()) {
                readFullName(mention, key);
            } else {
                readBareName(mention, key);
            }
        }
        return chains.resolved();
    }

    private void readFullName(int mention, String key) {
        Person person = people.called(key);
        Integer same = lastByName.get(new NameOfKind(key, EntityKind.PERSON));
        Integer before = lastByPerson.get(person);
        if (same != null) {
            chains.lean(mention, same, ResolutionRule.REPEATED_NAME);
        } else if (before != null) {
            chains.lean(mention, before, ResolutionRule.SHORT_FORM);
        } else {
            leanOnAlias(mention);
        }
        lastByPerson.put(person, mention);
        remember(mention, key);
    }

    private void readBareName(int mention, String key) {
        String block = text.blocks().get(mentions.get(mention).block()).text();
        int start = mentions.get(mention).start();
        String title = Titles.before(block, start);
        boolean two = Titles.areTwoBefore(block, start);
        Optional<Person> bearer = two ? Optional.empty() : people.bySurname(key, title);
        if (bearer.isPresent() && canLean(mention, bearer.get())) {
            ResolutionRule rule = title.isEmpty() ? ResolutionRule.SURNAME : ResolutionRule.TITLE_SURNAME;
            chains.lean(mention, fullNameOf(bearer.get()), rule);
            return;
        }
        if (two || bearer.isEmpty() && people.isSurname(key)) {
            return;
        }
        Optional<Person> friend = title.isEmpty() ? people.byFirstName(key) : Optional.empty();
        if (friend.isPresent() && friend.get().introduction() < mention) {
            chains.lean(mention, fullNameOf(friend.get()), ResolutionRule.FIRST_NAME);
            return;
        }
        leanOnSameName(mention, key);
        remember(mention, key);
    }

    private int fullNameOf(Person person) {
        return lastByPerson.getOrDefault(person, person.introduction());
    }

    /** A heading may name by the surname alone whom the text below introduces. */
    private boolean canLean(int mention, Person person) {
        boolean heading = text.blocks().get(mentions.get(mention).block()).kind() != BlockKind.PARAGRAPH;
        return person.introduction() < mention || heading;
    }

    private void readThing(int mention, String key) {
        if (initials.isPair(mention)) {
            chains.lean(mention, mention - 1, ResolutionRule.ACRONYM);
            sameName(mention, key).filter(same -> !initials.areShared(key))
                    .ifPresent(same -> chains.join(mention, same));
        } else if (initials.areShared(key)) {
            return;
        } else if (!leanOnSameName(mention, key) && !leanOnAlias(mention)) {
            leanOnLongName(mention, key);
        } else {
            longName(mention, key).ifPresent(whole -> chains.join(mention, whole));
        }
        remember(mention, key);
    }

    private boolean leanOnSameName(int mention, String key) {
        Optional<Integer> same = sameName(mention, key);
        same.ifPresent(earlier -> chains.lean(mention, earlier, ResolutionRule.REPEATED_NAME));
        return same.isPresent();
    }

    /** An earlier mention of the same name and kind, or of another kind if one of the two kinds is only likely. */
    private Optional<Integer> sameName(int mention, String key) {
        EntityKind kind = mentions.get(mention).kind();
        Integer same = lastByName.get(new NameOfKind(key, kind));
        if (same != null) {
            return Optional.of(same);
        }
        for (EntityKind other : EntityKind.values()) {
            Integer earlier = lastByName.get(new NameOfKind(key, other));
            if (earlier != null && (isLikely(mention) || isLikely(earlier))) {
                return Optional.of(earlier);
            }
        }
        return Optional.empty();
    }

    private boolean isLikely(int mention) {
        return mentions.get(mention).evidence() == Evidence.LIKELY;
    }

    private boolean leanOnAlias(int mention) {
        Optional<Integer> earlier = entity(mention).map(lastByEntity::get);
        earlier.ifPresent(other -> chains.lean(mention, other, ResolutionRule.DIRECTORY_ALIAS));
        return earlier.isPresent();
    }

    private void leanOnLongName(int mention, String key) {
        longName(mention, key).ifPresent(whole -> chains.lean(mention, whole, ResolutionRule.SHORT_FORM));
    }

    private Optional<Integer> longName(int mention, String key) {
        return mentions.get(mention).kind() == EntityKind.ORGANIZATION ? longNames.startingWith(key) : Optional.empty();
    }

    private void remember(int mention, String key) {
        lastByName.put(new NameOfKind(key, mentions.get(mention).kind()), mention);
        longNames.saw(key, mention);
        entity(mention).ifPresent(entity -> lastByEntity.put(entity, mention));
    }

    /** The one entity that the directory lists under the mention's name and kind. */
    private Optional<Long> entity(int mention) {
        DetectedMention seen = mentions.get(mention);
        List<Long> entities = known.meantBy(seen.text()).stream().filter(name -> name.kind() == seen.kind())
                .map(KnownName::entityId).distinct().limit(2).toList();
        return entities.size() == 1 ? Optional.of(entities.get(0)) : Optional.empty();
    }
}
