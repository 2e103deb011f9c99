package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** How a further name of an entity relates to its preferred name. */
@Description("How a further name of an entity relates to its preferred name.")
public enum AliasKind {
    @Description("Another full name in use.")
    NAME,

    @Description("A shortened form, such as Acme for Acme Industries Ltd.")
    SHORT,

    @Description("Initials, such as NATO; matched in capitals only.")
    ACRONYM,

    @Description("A name no longer in use.")
    FORMER,

    @Description("The name carried over from another script or language.")
    TRANSLITERATION,

    @Description("A wrong spelling that texts use.")
    MISSPELLING
}
