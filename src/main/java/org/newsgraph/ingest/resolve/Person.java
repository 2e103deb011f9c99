package org.newsgraph.ingest.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.newsgraph.ingest.detect.Titles;
import org.newsgraph.ingest.detect.Titles.Gender;

/** Somebody whom the article calls by a full name. */
final class Person {
    private final List<Integer> fullNames = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();
    private PersonWords name;
    private Gender gender;

    /** @param introduction index of the first mention by full name */
    Person(int introduction, PersonWords name) {
        this.fullNames.add(introduction);
        this.name = name;
        this.gender = Titles.genderOfName(name.first());
    }

    int introduction() {
        return fullNames.get(0);
    }

    /** Indexes of the mentions by full name, in reading order. */
    List<Integer> fullNames() {
        return fullNames;
    }

    PersonWords name() {
        return name;
    }

    /** The person is called by a full name once more; the longest one counts from now on. */
    void isNamed(int mention, PersonWords again) {
        fullNames.add(mention);
        if (again.words().size() > name.words().size()) {
            name = again;
        }
    }

    void bears(String title) {
        titles.add(title);
        if (Titles.gender(title) != Gender.UNSAID) {
            gender = Titles.gender(title);
        }
    }

    /** Whether the title stood before the full name, or only says a gender that is this person's. */
    boolean isCalled(String title) {
        return titles.contains(title) || Titles.gender(title) != Gender.UNSAID && Titles.gender(title) == gender;
    }

    /** Whether the title is that of somebody else: "Mrs" of a man. */
    boolean contradicts(String title) {
        Gender said = Titles.gender(title);
        return said != Gender.UNSAID && gender != Gender.UNSAID && said != gender;
    }

    /** Whether two full names may be one person's. */
    boolean mayBe(PersonWords other) {
        return FullNames.agree(name, other);
    }
}
