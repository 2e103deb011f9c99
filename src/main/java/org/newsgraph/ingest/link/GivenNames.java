package org.newsgraph.ingest.link;

import java.util.List;

import org.newsgraph.ingest.detect.PersonName;

/** Whether two full names may be one person's: what both give agrees, letter or word. */
final class GivenNames {
    private GivenNames() {
    }

    static boolean agree(PersonName one, PersonName other) {
        return one.surname().equals(other.surname()) && suffixesAgree(one.suffix(), other.suffix())
                && agree(one.given(), other.given());
    }

    private static boolean suffixesAgree(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static boolean agree(List<String> one, List<String> other) {
        for (int part = 0; part < Math.min(one.size(), other.size()); part++) {
            if (!agree(one.get(part), other.get(part))) {
                return false;
            }
        }
        return !one.isEmpty() && !other.isEmpty();
    }

    private static boolean agree(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return one.equals(other) || initial && one.charAt(0) == other.charAt(0);
    }
}
