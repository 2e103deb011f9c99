package org.newsgraph.ingest.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.newsgraph.vocabulary.EntityKind;

/** Letters of rank behind a person's name, "Tom Harlow, SC", some of which are short for a state or a body too. */
final class Postnominals {
    private static final Set<String> LETTERS = Set.of("SC", "QC", "KC", "MP", "MEP", "MSP", "MLA", "TD", "CBE", "OBE",
            "MBE", "KBE", "DBE", "KCB", "PC", "CH", "OM", "VC", "GC", "DSO", "DSC", "AC", "AO", "AM", "FRS", "JP", "MD",
            "RN", "MA", "BA", "MBA", "CPA", "SJ", "OP", "OSB", "DD", "PhD", "Esq");

    /** One past the last token of each person, by passage. */
    private final Map<Integer, Set<Integer>> ends = new HashMap<>();

    Postnominals(List<Candidate> names) {
        names.stream().filter(name -> name.kind() == EntityKind.PERSON).forEach(person -> ends
                .computeIfAbsent(person.passage().index(), passage -> new HashSet<>()).add(person.to()));
    }

    boolean isOne(Candidate name) {
        Passage passage = name.passage();
        int comma = name.from() - 1;
        return name.length() == 1 && LETTERS.contains(passage.word(name.from())) && passage.word(comma).equals(",")
                && ends.getOrDefault(passage.index(), Set.of()).contains(comma);
    }
}
