package org.newsgraph.http;

import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Caller;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.vocabulary.Role;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Finds the document that a request means: its own, a trusted one, or one that was sent before under its hash. */
@Singleton
public class Documents {
    private final Map<String, String> trusted;
    private final Set<Role> trustedOnlyFor;
    private final Cache<String, String> kept;

    Documents(DocumentSettings settings) {
        this.trusted = settings.folder().map(TrustedDocuments::in).orElse(Map.of());
        this.trustedOnlyFor = settings.trustedOnlyFor().orElse(Set.of());
        this.kept = Caffeine.newBuilder().maximumWeight(settings.keptText())
                .weigher((String hash, String text) -> hash.length() + text.length()).build();
    }

    /**
     * @throws HttpProblem
     *         PERSISTED_QUERY_NOT_FOUND, DOCUMENT_NOT_TRUSTED; BAD_REQUEST if document and hash do not belong together
     */
    public String of(GraphQLRequest request, Caller caller) {
        String found = known(request);
        if (request.query() != null && request.hash() != null
                && !TrustedDocuments.hash(request.query()).equals(request.hash())) {
            throw HttpProblem.badRequest("extensions.persistedQuery.sha256Hash is not the hash of query");
        }
        boolean onlyTrusted = trustedOnlyFor.contains(caller.role());
        if (onlyTrusted && !isTrusted(found)) {
            throw new HttpProblem(400, ErrorCode.DOCUMENT_NOT_TRUSTED,
                    "Only documents that the operator has registered are admitted");
        }
        if (found == null) {
            throw HttpProblem.inPlainJsonFine(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        }
        return found;
    }

    /** A document that turned out to be valid is kept for those who will send its hash alone. */
    public void keep(GraphQLRequest request) {
        if (request.hash() != null && request.query() != null && !trusted.containsKey(request.hash())) {
            kept.put(request.hash(), request.query());
        }
    }

    private @Nullable String known(GraphQLRequest request) {
        if (request.query() != null) {
            return request.query();
        }
        String id = request.documentId() != null ? request.documentId() : String.valueOf(request.hash());
        String document = trusted.get(id.startsWith("sha256:") ? id.substring("sha256:".length()) : id);
        return document != null || request.hash() == null ? document : kept.getIfPresent(request.hash());
    }

    private boolean isTrusted(@Nullable String document) {
        return document != null && trusted.containsKey(TrustedDocuments.hash(document));
    }
}
