package org.newsgraph.vocabulary;

import org.eclipse.microprofile.graphql.Description;

/** Why a mention was taken to name what it names. */
@Description("Why a mention was taken to name what it names.")
public enum ResolutionRule {
    @Description("The name stands on its own: nothing earlier in the article was needed.")
    NAME,

    @Description("The same name stands earlier in the article.")
    REPEATED_NAME,

    @Description("The directory lists this and an earlier name for one entity.")
    DIRECTORY_ALIAS,

    @Description("A bare surname, after the full name.")
    SURNAME,

    @Description("A title and a surname, after the full name.")
    TITLE_SURNAME,

    @Description("A bare first name, after the full name, where no other person shares it.")
    FIRST_NAME,

    @Description("An acronym that the article introduces beside the long name.")
    ACRONYM,

    @Description("Initials for names of a person, such as JFK or J. Smith, beside the full name elsewhere in the article.")
    INITIALS,

    @Description("A shortened form of a longer name elsewhere in the article.")
    SHORT_FORM,

    @Description("Another spelling of a name earlier in the article: accents, hyphens, small words or a legal form differ.")
    SPELLING,

    @Description("A built-in list gives this and an earlier name for one thing, such as US and United States.")
    COMMON_ALIAS,

    @Description("A common noun, such as the alliance, that can stand for one named thing of the article only.")
    NOMINAL
}
