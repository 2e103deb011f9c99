package org.newsgraph.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.newsgraph.access.Requires;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.vocabulary.Scope;

/** Taking documents of news formats in, in the contract. */
@GraphQLApi
public class DocumentApi {
    private static final int MOST_BYTES = 16 << 20;
    private final Documents documents;

    DocumentApi(Documents documents) {
        this.documents = documents;
    }

    @NonNull
    @Requires(Scope.INGEST)
    @Mutation("ingestDocument")
    @Description("Takes in all articles of a document of a news format, each for itself, with a result for each in the document's order. A kill, embargo or correction that it says is carried out. Errors: TEXT_TOO_LONG.")
    public List<@NonNull IngestResult> ingestDocument(
            @NonNull @Name("document") @Description("The document.") DocumentInput document) {
        if (document.content.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new ApiException(ErrorCode.TEXT_TOO_LONG, "document.content",
                    "document.content must have at most 16 MiB of UTF-8");
        }
        return documents.take(document.content, document.mediaType);
    }
}
