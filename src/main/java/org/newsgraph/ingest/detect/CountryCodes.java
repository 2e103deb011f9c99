package org.newsgraph.ingest.detect;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.newsgraph.vocabulary.EntityKind;

/**
 * Three letters in brackets behind those who compete, "Jane Roe (POL)", are their countries. One alone may be a party;
 * a list of results has several.
 */
final class CountryCodes {
    private static final int ENOUGH = 3;
    /** Of the International Olympic Committee, without those that are initials of parties. */
    private static final Set<String> CODES = Set.of("ALG", "ARG", "ARM", "AUS", "AUT", "AZE", "BAH", "BEL", "BLR",
            "BRA",
            "BUL", "CAN", "CHI", "CHN", "COL", "CRC", "CRO", "CUB", "CYP", "CZE", "DEN", "DOM", "ECU", "EGY", "ESP",
            "EST", "ETH", "FIN", "FRA", "GBR", "GEO", "GER", "GHA", "GRE", "GRN", "HKG", "HUN", "INA", "IND", "IRI",
            "IRL", "ISL", "ISR", "ITA", "JAM", "JPN", "KAZ", "KEN", "KGZ", "KOR", "KOS", "KSA", "LAT", "LTU", "LUX",
            "MAR", "MAS", "MDA", "MEX", "MGL", "MKD", "MNE", "NED", "NGR", "NOR", "NZL", "PAK", "PAR", "PER", "PHI",
            "POL", "POR", "PRK", "PUR", "QAT", "ROU", "RSA", "RUS", "SGP", "SLO", "SRB", "SUI", "SVK", "SWE", "THA",
            "TPE", "TTO", "TUN", "TUR", "UAE", "UGA", "UKR", "URU", "USA", "UZB", "VEN", "VIE", "ZAM", "ZIM");

    private CountryCodes() {
    }

    /** Adds the codes of a list of results as places, in front of what else was seen in them. */
    static void addTo(List<Candidate> candidates, List<Passage> passages) {
        List<Candidate> codes = passages.stream().flatMap(passage -> IntStream
                .range(2, passage.size()).filter(token -> isCode(passage, token))
                .mapToObj(token -> new Candidate(passage, token, token + 1, EntityKind.PLACE, Evidence.CERTAIN,
                        Candidate.BY_TITLE)))
                .toList();
        if (codes.size() >= ENOUGH) {
            candidates.addAll(codes);
        }
    }

    private static boolean isCode(Passage passage, int token) {
        return CODES.contains(passage.word(token)) && passage.word(token - 1).equals("(")
                && passage.word(token + 1).equals(")") && passage.isCapital(token - 2);
    }
}
