package org.newsgraph.generator;

import java.util.List;

/** Invented names, one for each number. */
final class Names {
    private static final List<String> GIVEN = List.of("Anna", "Boris", "Clara", "David", "Elena", "Felix", "Greta",
            "Hassan", "Ines", "Jonas", "Karin", "Luis", "Maria", "Nadia", "Oscar", "Paula", "Quentin", "Rosa", "Stefan",
            "Teresa", "Ulrich", "Vera", "Walter", "Yusuf", "Zoe", "Renée", "Łukasz", "Søren");
    private static final List<String> FIRST = List.of("Bran", "Kel", "Vos", "Mar", "Tal", "Hol", "Ster", "Lind",
            "Oster",
            "Grau", "Fen", "Dor", "Wes", "Har", "Nor", "Sund", "Pel", "Ros", "Tor", "Ker");
    private static final List<String> MIDDLE = List.of("ten", "lo", "vi", "ga", "ri", "mo", "dan", "ber", "ke", "sa");
    private static final List<String> SURNAME_END = List.of("sen", "mann", "ova", "gren", "ski", "er", "well", "ado");
    private static final List<String> PLACE_END = List.of("haven", "burg", "mouth", "stad", "field", "holm", "ford");
    private static final List<String> FIELDS = List.of("Harbour", "Railway", "Climate", "Energy", "Fisheries", "Health",
            "Housing", "Labour", "Mining", "Postal", "Science", "Trade", "Water", "Wildlife");
    private static final List<String> BODIES = List.of("Agency", "Alliance", "Association", "Authority", "Bank",
            "Commission", "Committee", "Council", "Federation", "Institute", "League", "Ministry", "Trust", "Union");

    private Names() {
    }

    static String given(int number) {
        return GIVEN.get(number % GIVEN.size());
    }

    static String surname(int number) {
        return stem(number) + of(SURNAME_END, number / (FIRST.size() * MIDDLE.size()));
    }

    static String place(int number) {
        return stem(number) + of(PLACE_END, number / (FIRST.size() * MIDDLE.size()));
    }

    /** Of three words, the first a place's. */
    static String organization(int number) {
        int bodies = number / FIELDS.size();
        return place(3 * (number / (FIELDS.size() * BODIES.size())) + number % 7) + " " + of(FIELDS, number) + " "
                + of(BODIES, bodies);
    }

    private static String stem(int number) {
        return of(FIRST, number) + of(MIDDLE, number / FIRST.size());
    }

    private static String of(List<String> words, int number) {
        return words.get(number % words.size());
    }
}
