package org.newsgraph.ingest.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.Titles;
import org.newsgraph.text.ArticleText;
import org.newsgraph.vocabulary.EntityKind;

/** Everybody whom the article calls by a full name, anywhere in it. */
final class People {
    private static final Set<String> SON_OF = Set.of("bin", "ibn", "bint");
    private final Map<String, Person> byFullName = new HashMap<>();
    private final Index<Person> bySurname = new Index<>();
    private final Index<Person> byFirstName = new Index<>();
    private final Index<Person> byFamilyNameInFront = new Index<>();
    private final Index<Person> byMiddleName = new Index<>();
    private final Index<Person> byInitials = new Index<>();
    private final Index<Person> byFirstLetter = new Index<>();

    People(ArticleText text, List<DetectedMention> mentions, List<PersonWords> names) {
        Map<String, String> tails = tails(mentions, names);
        for (int index = 0; index < mentions.size(); index++) {
            DetectedMention mention = mentions.get(index);
            PersonWords name = names.get(index);
            if (mention.kind() == EntityKind.PERSON && name.isFull() && !isDoubleSurname(name, tails)) {
                Person person = introduce(index, name);
                String title = Titles.before(text.blocks().get(mention.block()).text(), mention.start());
                if (!title.isEmpty()) {
                    person.bears(title);
                }
            }
        }
    }

    /** Ends of longer names: "okafor lindqvist" where the article has a Ngozi Okafor Lindqvist. */
    private static Map<String, String> tails(List<DetectedMention> mentions, List<PersonWords> names) {
        Map<String, String> tails = new HashMap<>();
        for (int index = 0; index < mentions.size(); index++) {
            if (mentions.get(index).kind() == EntityKind.PERSON && names.get(index).words().size() > 2) {
                names.get(index).tails().forEach(tail -> tails.put(tail, tail));
            }
        }
        return tails;
    }

    private static boolean isDoubleSurname(PersonWords name, Map<String, String> tails) {
        return tails.containsKey(key(name)) && !PersonWords.isFirstName(name.first());
    }

    private static String key(PersonWords name) {
        return String.join(" ", name.words());
    }

    private Person introduce(int index, PersonWords name) {
        String key = key(name) + "," + name.suffix();
        Person known = byFullName.get(key);
        if (known == null) {
            known = known(name).orElse(null);
            if (known == null) {
                known = new Person(index, name);
            } else {
                known.isNamed(index, name);
            }
            list(known, name);
            byFullName.put(key, known);
        } else {
            known.isNamed(index, name);
        }
        return known;
    }

    /** The one person so far whose name a further one may be. */
    private Optional<Person> known(PersonWords name) {
        List<Person> fitting = Stream
                .concat(bySurname.get(name.last()).stream(), byFirstName.get(name.first()).stream()).distinct()
                .filter(person -> person.mayBe(name)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private void list(Person person, PersonWords name) {
        name.tails().forEach(tail -> bySurname.add(tail, person));
        byFirstName.add(name.first(), person);
        name.nicknames().forEach(nickname -> byFirstName.add(nickname, person));
        byInitials.add(name.initials(), person);
        byFirstLetter.add(name.last().substring(0, 1), person);
        if (name.isFamilyFirst()) {
            byFamilyNameInFront.add(name.first(), person);
        }
        for (int middle = 1; middle < name.words().size() - 1; middle++) {
            if (!PersonWords.isFirstName(name.words().get(middle)) && name.words().get(middle).length() > 2) {
                byMiddleName.add(name.words().get(middle), person);
            }
            if (SON_OF.contains(name.words().get(middle))) {
                byMiddleName.add(name.words().get(middle) + " " + name.words().get(middle + 1), person);
            }
        }
    }

    @Nullable
    Person called(PersonWords fullName) {
        return byFullName.get(key(fullName) + "," + fullName.suffix());
    }

    /** Everybody whose surname, or one of two surnames, this may be. */
    List<Person> withSurname(String key) {
        if (bySurname.has(key)) {
            return bySurname.get(key);
        }
        return byFamilyNameInFront.has(key) ? byFamilyNameInFront.get(key) : byMiddleName.get(key);
    }

    /** Everybody whose surname this may misspell. */
    List<Person> withSurnameLike(String key) {
        return key.isEmpty() || key.indexOf(' ') > 0
                ? List.of()
                : byFirstLetter.get(key.substring(0, 1)).stream()
                        .filter(person -> Misspelling.is(key, person.name().last())).toList();
    }

    /** Everybody with the first name or nickname, if nobody has it for a surname. */
    List<Person> withFirstName(String key) {
        return withSurname(key).isEmpty() ? byFirstName.get(key) : List.of();
    }

    List<Person> withInitials(String lowerCase) {
        return byInitials.get(lowerCase);
    }
}
