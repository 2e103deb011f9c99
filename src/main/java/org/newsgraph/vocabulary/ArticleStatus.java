package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** Publishing status, in the spelling of the IPTC publishing status list. */
@Description("Publishing status, in the spelling of the IPTC publishing status list.")
public enum ArticleStatus {
    @Description("Being written; not published.")
    DRAFT,

    @Description("Published.")
    USABLE,

    @Description("Held back for doubt.")
    WITHHELD,

    @Description("Killed: must not be used.")
    CANCELED
}
