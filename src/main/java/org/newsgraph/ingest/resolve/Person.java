package org.newsgraph.ingest.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.newsgraph.ingest.detect.PersonName;
import org.newsgraph.ingest.detect.Titles;
import org.newsgraph.ingest.detect.Titles.Gender;

/** Somebody whom the article calls by a full name. */
final class Person {
    private final int introduction;
    private final PersonName name;
    private final Set<String> titles = new HashSet<>();
    private Gender gender;

    /** @param introduction index of the first mention by full name */
    Person(int introduction, PersonName name) {
        this.introduction = introduction;
        this.name = name;
        this.gender = Titles.genderOfName(name.firstKey());
    }

    int introduction() {
        return introduction;
    }

    PersonName name() {
        return name;
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

    /** Whether two full names of one surname may be one person's: what both give agrees, letter or word. */
    boolean mayBe(PersonName other) {
        return name.surname().equals(other.surname()) && name.suffix().equals(other.suffix())
                && agree(name.given(), other.given());
    }

    private static boolean agree(List<String> one, List<String> other) {
        if (!fits(one.get(0), other.get(0))) {
            return false;
        }
        for (int part = 1; part < Math.min(one.size(), other.size()); part++) {
            if (!fits(one.get(part), other.get(part))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return one.equals(other) || initial && one.charAt(0) == other.charAt(0);
    }
}
