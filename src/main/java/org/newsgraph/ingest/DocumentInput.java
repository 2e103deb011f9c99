package org.newsgraph.ingest;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A document of a news format. */
@Input("DocumentInput")
@Description("A document of a news format.")
public class DocumentInput {
    @NonNull
    @Description("Its media type: text/plain, text/markdown, text/html, application/json (ninjs, schema.org JSON-LD or an ArticleInput), application/xml (NewsML-G2, NITF, RSS, Atom), or a more special one that ends in +json or +xml. The content says which format it is.")
    public String mediaType;

    @NonNull
    @Description("The document, at most 16 MiB of UTF-8.")
    public String content;
}
