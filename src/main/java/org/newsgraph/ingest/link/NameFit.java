package org.newsgraph.ingest.link;

import org.newsgraph.vocabulary.AliasKind;

/** How well a written name fits a name in the directory, and the points that this is worth. */
enum NameFit {
    /** The preferred name, or another full one. */
    WHOLE(5),
    /** A short form, initials, a former or foreign name, a known misspelling. */
    ALIAS(3),
    /** The same but for a legal form, an article, a spelling, or an initial that the text leaves out. */
    LIKE(3),
    /** The text gives an initial or "Jr" that the directory does not have: often another person. */
    FULLER(1),
    /** A surname or a first name alone. */
    BARE(-2);

    final double points;

    NameFit(double points) {
        this.points = points;
    }

    static NameFit of(AliasKind kind) {
        return kind == AliasKind.NAME ? WHOLE : ALIAS;
    }

    /** Enough to be another reading of the name, though not to be its meaning. */
    boolean isRival() {
        return points >= ALIAS.points;
    }
}
