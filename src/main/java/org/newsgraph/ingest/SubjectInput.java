package org.newsgraph.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** What an article is about, as its provider says. */
@Input("SubjectInput")
@Description("What an article is about, as its provider says: a term of a controlled vocabulary, such as an IPTC Media Topic, or a plain name. One of code, uri and name must be given; each has at most 1,000 characters.")
public class SubjectInput {
    @Description("The vocabulary that the code is of: its alias or URI, such as medtop.")
    public @Nullable String scheme;

    @Description("The term in that vocabulary, such as 20000587.")
    public @Nullable String code;

    @Description("The term's own URI, such as http://cv.iptc.org/newscodes/mediatopic/20000587.")
    public @Nullable String uri;

    @Description("For people, in the article's language, such as election.")
    public @Nullable String name;

    public static SubjectInput of(@Nullable String scheme, @Nullable String code, @Nullable String uri,
            @Nullable String name) {
        SubjectInput subject = new SubjectInput();
        subject.scheme = scheme;
        subject.code = code;
        subject.uri = uri;
        subject.name = name;
        return subject;
    }
}
