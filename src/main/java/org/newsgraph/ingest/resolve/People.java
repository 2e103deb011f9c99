package org.newsgraph.ingest.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.PersonName;
import org.newsgraph.ingest.detect.Titles;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/** Everybody whom the article calls by a full name, anywhere in it. */
final class People {
    /** Nobody needs more than this many bearers of one surname to know that the surname alone says too little. */
    private static final int ENOUGH = 8;

    private final Map<String, Person> byFullName = new HashMap<>();
    private final Map<String, List<Person>> bySurname = new HashMap<>();
    private final Map<String, List<Person>> byFirstName = new HashMap<>();

    People(ArticleText text, List<DetectedMention> mentions) {
        for (int index = 0; index < mentions.size(); index++) {
            DetectedMention mention = mentions.get(index);
            PersonName name = PersonName.of(mention.text());
            if (mention.kind() == EntityKind.PERSON && name.isFull()) {
                Person person = introduce(index, NameKey.of(mention.text()), name);
                String title = Titles.before(text.blocks().get(mention.block()).text(), mention.start());
                if (!title.isEmpty()) {
                    person.bears(title);
                }
            }
        }
    }

    private Person introduce(int index, String key, PersonName name) {
        Person known = byFullName.get(key);
        if (known != null) {
            return known;
        }
        List<Person> same = bySurname.computeIfAbsent(name.surnameKey(), surname -> new ArrayList<>());
        List<Person> fitting = same.stream().filter(person -> person.mayBe(name)).toList();
        Person person = fitting.size() == 1 ? fitting.get(0) : new Person(index, name);
        byFullName.put(key, person);
        if (fitting.size() != 1 && same.size() < ENOUGH) {
            same.add(person);
            if (!name.lastWordKey().equals(name.surnameKey())) {
                bySurname.computeIfAbsent(name.lastWordKey(), word -> new ArrayList<>()).add(person);
            }
            addFirstName(name.firstKey(), person);
        }
        return person;
    }

    private void addFirstName(String first, Person person) {
        List<Person> same = byFirstName.computeIfAbsent(first, name -> new ArrayList<>());
        if (same.size() < ENOUGH) {
            same.add(person);
        }
    }

    Person called(String fullNameKey) {
        return byFullName.get(fullNameKey);
    }

    boolean isSurname(String key) {
        return bySurname.containsKey(key);
    }

    /** The one person whom a bare surname can mean, given the title before it. */
    Optional<Person> bySurname(String key, String title) {
        return one(bySurname.getOrDefault(key, List.of()), title);
    }

    /** The one person with the first name, if nobody has it for a surname. */
    Optional<Person> byFirstName(String key) {
        return isSurname(key) ? Optional.empty() : one(byFirstName.getOrDefault(key, List.of()), "");
    }

    private static Optional<Person> one(List<Person> people, String title) {
        List<Person> fitting = people.stream().filter(person -> !person.contradicts(title)).toList();
        if (people.size() > 1) {
            fitting = title.isEmpty() ? List.of() : fitting.stream().filter(person -> person.isCalled(title)).toList();
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
