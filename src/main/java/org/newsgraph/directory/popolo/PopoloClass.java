package org.newsgraph.directory.popolo;

import java.util.Locale;

import org.newsgraph.directory.IdentifierInput;
import org.newsgraph.vocabulary.EntityKind;

/** The lists of a file that become entities. */
enum PopoloClass {
    PERSONS(EntityKind.PERSON), ORGANIZATIONS(EntityKind.ORGANIZATION), AREAS(EntityKind.PLACE);

    static final String SCHEME = "popolo";

    final EntityKind kind;

    PopoloClass(EntityKind kind) {
        this.kind = kind;
    }

    String property() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An own id is unique within its list alone. */
    IdentifierInput ownIdentifier(String source, String id) {
        return new IdentifierInput(SCHEME, source + "/" + property() + "/" + id);
    }
}
