package org.newsgraph.directory;

import org.eclipse.microprofile.graphql.Description;

/** How a name is looked for. */
@Description("How a name is looked for among preferred names and aliases; letter case, accents and punctuation never count, and Lodz finds Łódź.")
public enum NameMatch {
    @Description("The name starts with the text; ordered by name.")
    PREFIX,

    @Description("The name is like the text, misspellings allowed (trigram similarity of at least 0.3); most alike first.")
    FUZZY,

    @Description("The name is the text; ordered by name.")
    EXACT
}
