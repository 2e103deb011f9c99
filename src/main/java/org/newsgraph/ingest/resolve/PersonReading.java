package org.newsgraph.ingest.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.newsgraph.ingest.detect.Titles;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.ResolutionRule;

/** How the names of people lean on one another. */
final class PersonReading {
    private static final int MOST_INITIALS = 4;
    /** Titles that go with a first name too. */
    private static final Set<String> OF_FIRST_NAMES = Set.of("sir", "dame", "lady", "prince", "princess", "king",
            "queen",
            "sister", "brother", "father", "pope", "wife", "husband", "son", "daughter");

    private final Article article;
    private final Chains chains;
    private final Seen seen;
    private final People people;
    private final Bearers bearers;
    private final Map<Person, Integer> lastByPerson = new HashMap<>();

    PersonReading(Article article, Chains chains, Seen seen, People people) {
        this.article = article;
        this.chains = chains;
        this.seen = seen;
        this.people = people;
        this.bearers = new Bearers(article.mentions());
    }

    void read(int mention) {
        PersonWords name = PersonWords.of(article.written(mention));
        Person person = name.isFull() ? people.called(name) : null;
        if (person != null) {
            readFullName(mention, person);
        } else {
            readBareName(mention, String.join(" ", name.words()));
        }
    }

    private void readFullName(int mention, Person person) {
        Integer before = lastByPerson.get(person);
        if (!seen.leansOnSameName(mention, false)) {
            if (before != null) {
                chains.lean(mention, before, ofOtherForm(mention, before));
            } else {
                seen.leansOnAlias(mention);
            }
        } else if (before != null) {
            chains.join(mention, before);
        }
        lastByPerson.put(person, mention);
        seen.remember(mention);
    }

    /** Why two full names that differ are one person's. */
    private ResolutionRule ofOtherForm(int one, int other) {
        List<String> words = PersonWords.of(article.written(one)).words();
        List<String> others = PersonWords.of(article.written(other)).words();
        if (words.size() != others.size()) {
            return ResolutionRule.SHORT_FORM;
        }
        boolean initials = Stream.concat(words.stream(), others.stream()).anyMatch(word -> word.length() == 1);
        return initials ? ResolutionRule.INITIALS : ResolutionRule.SPELLING;
    }

    private void readBareName(int mention, String key) {
        String title = Titles.before(article.block(mention), article.start(mention));
        boolean two = Titles.areTwoBefore(article.block(mention), article.start(mention));
        String suffix = PersonWords.of(article.written(mention)).suffix();
        List<Person> named = ofGeneration(suffix, people.withSurname(key));
        Optional<Person> bearer = two ? Optional.empty() : bearers.meant(mention, title, named);
        if (bearer.isPresent()) {
            leanOnPerson(mention, bearer.get(), title.isEmpty()
                    ? ResolutionRule.SURNAME
                    : ResolutionRule.TITLE_SURNAME);
        } else if (!two && named.isEmpty() && !leansOnFirstName(mention, key, title, suffix)
                && !leansOnInitials(mention)
                && !leansOnLike(mention, key)) {
            seen.leansOnSameName(mention, true);
            seen.remember(mention);
        }
    }

    /** "Hector Jr." is not the Hector whose name the article gives without. */
    private static List<Person> ofGeneration(String suffix, List<Person> people) {
        return suffix.isEmpty()
                ? people
                : people.stream().filter(person -> person.name().suffix().equals(suffix)).toList();
    }

    private boolean leansOnFirstName(int mention, String key, String title, String suffix) {
        List<Person> friends = title.isEmpty() || OF_FIRST_NAMES.contains(title)
                ? ofGeneration(suffix, people.withFirstName(key))
                : List.of();
        boolean only = friends.size() == 1 && (friends.get(0).introduction() < mention || article.isHeading(mention)
                || sharesSurname(mention, friends.get(0)));
        if (only) {
            leanOnPerson(mention, friends.get(0), ResolutionRule.FIRST_NAME);
        }
        return only;
    }

    /** "Darren and Lee Hobday": the surname behind the second name is the first one's too. */
    private boolean sharesSurname(int mention, Person friend) {
        int next = mention + 1;
        if (next == article.mentions().size() || article.kind(next) != EntityKind.PERSON) {
            return false;
        }
        int end = article.mentions().get(mention).end();
        boolean joined = article.mentions().get(next).block() == article.mentions().get(mention).block()
                && article.start(next) > end
                && article.block(mention).substring(end, article.start(next)).strip().equals("and");
        PersonWords other = PersonWords.of(article.written(next));
        return joined && other.isFull() && other.last().equals(friend.name().last());
    }

    private boolean leansOnInitials(int mention) {
        List<Person> bearing = NameCase.isInitials(article.written(mention), MOST_INITIALS)
                ? people.withInitials(article.key(mention))
                : List.of();
        if (bearing.size() == 1) {
            leanOnPerson(mention, bearing.get(0), ResolutionRule.INITIALS);
        }
        return bearing.size() == 1;
    }

    private boolean leansOnLike(int mention, String key) {
        List<Person> like = people.withSurnameLike(key);
        boolean only = like.size() == 1 && like.get(0).introduction() < mention;
        if (only) {
            leanOnPerson(mention, like.get(0), ResolutionRule.SPELLING);
        }
        return only;
    }

    private void leanOnPerson(int mention, Person person, ResolutionRule rule) {
        chains.lean(mention, lastByPerson.getOrDefault(person, person.introduction()), rule);
    }
}
