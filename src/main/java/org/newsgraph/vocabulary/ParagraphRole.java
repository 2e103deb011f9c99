package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** What a paragraph does in its article. */
@Description("What a paragraph does in its article.")
public enum ParagraphRole {
    @Description("The opening paragraph of the text before the first heading.")
    LEAD,

    @Description("The standfirst, printed between headline and byline.")
    STANDFIRST,

    @Description("Ordinary running text.")
    BODY,

    @Description("One item of a list, its marker included in the text.")
    LIST_ITEM,

    @Description("A block quotation.")
    QUOTE
}
