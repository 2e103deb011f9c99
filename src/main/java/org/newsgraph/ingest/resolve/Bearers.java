package org.newsgraph.ingest.resolve;

import java.util.List;
import java.util.Optional;

import org.newsgraph.ingest.detect.DetectedMention;

/**
 * Who is meant where several people bear a surname. A title decides, then who of them has been introduced, then who of
 * them the paragraph calls by full name, then who is at home in the article while the others are named once in passing;
 * where none of these decides, nobody is meant rather than somebody guessed.
 */
final class Bearers {
    /** As often must somebody have been named before a namesake comes in to keep the bare surname. */
    private static final int AT_HOME = 3;
    /** So many blocks after the namesake's one mention, the paragraph about the namesake is over. */
    private static final int AWAY = 2;

    private final List<DetectedMention> mentions;

    Bearers(List<DetectedMention> mentions) {
        this.mentions = mentions;
    }

    /** The person whom a title and surname, or a bare surname, means at this place. */
    Optional<Person> meant(int mention, String title, List<Person> bearers) {
        List<Person> fitting = bearers.stream().filter(person -> !person.contradicts(title)).toList();
        if (bearers.size() < 2) {
            return only(fitting);
        }
        List<Person> titled = title.isEmpty()
                ? List.of()
                : fitting.stream().filter(person -> person.isCalled(title)).toList();
        return titled.isEmpty() ? bySetting(mention, fitting) : only(titled);
    }

    private Optional<Person> bySetting(int mention, List<Person> bearers) {
        List<Person> introduced = bearers.stream().filter(person -> person.introduction() < mention).toList();
        if (introduced.size() < 2) {
            return only(introduced);
        }
        List<Person> here = introduced.stream().filter(person -> isNamedInBlock(person, mention)).toList();
        return here.isEmpty() ? atHome(mention, introduced) : only(here);
    }

    private boolean isNamedInBlock(Person person, int mention) {
        int block = mentions.get(mention).block();
        return person.fullNames().stream()
                .anyMatch(index -> index < mention && mentions.get(index).block() == block);
    }

    private Optional<Person> atHome(int mention, List<Person> bearers) {
        int block = mentions.get(mention).block();
        List<Person> lasting = bearers.stream().filter(person -> person.fullNames().size() > 1
                || mentions.get(person.introduction()).block() > block - AWAY).toList();
        if (lasting.size() != 1) {
            return Optional.empty();
        }
        Person person = lasting.get(0);
        long before = person.fullNames().stream().filter(index -> index < mention).count();
        boolean first = bearers.stream().allMatch(other -> other.introduction() >= person.introduction());
        return first && before >= AT_HOME ? Optional.of(person) : Optional.empty();
    }

    private static Optional<Person> only(List<Person> people) {
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }
}
