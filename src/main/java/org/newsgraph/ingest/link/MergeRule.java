package org.newsgraph.ingest.link;

import java.util.List;
import java.util.Optional;

import org.newsgraph.ingest.detect.PersonName;
import org.newsgraph.text.NameCore;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.MergeReason;

/** Whether two entities of one kind that share the core of a name may be one. It is a question, never an answer. */
public final class MergeRule {
    private MergeRule() {
    }

    /** A name of an entity, by which it meets the other. */
    public record Bearer(String entityName, String name, AliasKind kind) {
        boolean isByInitials() {
            return kind == AliasKind.ACRONYM || ChainNames.isAcronym(name);
        }
    }

    public static Optional<MergeReason> reason(EntityKind kind, Bearer one, Bearer other) {
        if (one.isByInitials() || other.isByInitials()) {
            return areInitialsOfOne(one, other) ? Optional.of(MergeReason.ACRONYM) : Optional.empty();
        }
        boolean agree = kind == EntityKind.PERSON
                ? GivenNames.agree(PersonName.of(one.name), PersonName.of(other.name))
                : legalFormsAgree(NameKey.of(one.name), NameKey.of(other.name));
        return agree ? Optional.of(MergeReason.NAME_VARIANT) : Optional.empty();
    }

    /** Two long names with the same initials are commonly two, unless one is a part of the other. */
    private static boolean areInitialsOfOne(Bearer one, Bearer other) {
        return ChainNames.isAcronym(one.entityName) || ChainNames.isAcronym(other.entityName)
                || isPart(one.entityName, other.entityName) || isPart(other.entityName, one.entityName);
    }

    private static boolean isPart(String shorter, String longer) {
        return words(longer).containsAll(words(shorter));
    }

    private static List<String> words(String name) {
        return List.of(NameCore.of(NameKey.of(name)).split(" "));
    }

    private static boolean legalFormsAgree(String one, String other) {
        String first = NameCore.legalForm(one);
        String second = NameCore.legalForm(other);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }
}
