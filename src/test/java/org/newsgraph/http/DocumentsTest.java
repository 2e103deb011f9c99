package org.newsgraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.access.Caller;
import org.newsgraph.vocabulary.Role;

/** Documents that are named instead of sent. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentsTest {
    private record Settings(Optional<Path> folder, Optional<Set<Role>> trustedOnlyFor, long keptText)
            implements
                DocumentSettings {
    }

    private static final String QUERY = "{ __typename }";
    private static final String OTHER = "{ articles { totalCount } }";
    private static final Caller READER = Caller.anonymous("192.0.2.1");
    private static final Caller EDITOR = Caller.local("127.0.0.1");

    @TempDir
    Path folder;

    @BeforeEach
    void register() throws IOException {
        Files.writeString(folder.resolve("kind.graphql"), QUERY);
        Files.writeString(folder.resolve("manifest.json"), "{\"sha256:abc\": \"query A { __typename }\"}");
    }

    private Documents documents() {
        return new Documents(new Settings(Optional.of(folder), Optional.of(Set.of(Role.READER)), 1000));
    }

    private static GraphQLRequest named(String id) {
        return GraphQLRequest.of(Map.of("documentId", id));
    }

    private static GraphQLRequest hashed(String hash, String query) {
        Map<String, Object> extensions = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
        return GraphQLRequest.of(query == null
                ? Map.of("extensions", extensions)
                : Map.of("extensions", extensions, "query", query));
    }

    @Test
    void a_trusted_document_is_found_by_its_name_its_id_and_its_hash() {
        assertThat(documents().of(named("kind"), READER)).isEqualTo(QUERY);
        assertThat(documents().of(named("sha256:abc"), READER)).isEqualTo("query A { __typename }");
        assertThat(documents().of(named("sha256:" + TrustedDocuments.hash(QUERY)), READER)).isEqualTo(QUERY);
        assertThat(documents().of(hashed(TrustedDocuments.hash(QUERY), null), READER)).isEqualTo(QUERY);
    }

    @Test
    void a_role_that_is_held_to_trusted_documents_may_send_them_and_no_others() {
        assertThat(documents().of(GraphQLRequest.of(Map.of("query", QUERY)), READER)).isEqualTo(QUERY);
        assertThatThrownBy(() -> documents().of(GraphQLRequest.of(Map.of("query", OTHER)), READER))
                .hasMessageContaining("registered");
        assertThat(documents().of(GraphQLRequest.of(Map.of("query", OTHER)), EDITOR)).isEqualTo(OTHER);
    }

    @Test
    void a_hash_that_was_never_sent_with_its_document_is_not_found() {
        assertThatThrownBy(() -> documents().of(hashed(TrustedDocuments.hash(OTHER), null), EDITOR))
                .hasMessage("PersistedQueryNotFound");
    }

    @Test
    void a_document_that_was_sent_with_its_hash_is_found_by_the_hash_alone() {
        Documents documents = documents();
        GraphQLRequest first = hashed(TrustedDocuments.hash(OTHER), OTHER);
        assertThat(documents.of(first, EDITOR)).isEqualTo(OTHER);
        documents.keep(first);
        assertThat(documents.of(hashed(TrustedDocuments.hash(OTHER), null), EDITOR)).isEqualTo(OTHER);
    }

    @Test
    void what_was_kept_for_others_is_not_thereby_trusted() {
        Documents documents = documents();
        documents.keep(hashed(TrustedDocuments.hash(OTHER), OTHER));
        assertThatThrownBy(() -> documents.of(hashed(TrustedDocuments.hash(OTHER), null), READER))
                .hasMessageContaining("registered");
    }

    @Test
    void a_document_is_not_kept_under_the_hash_of_another() {
        assertThatThrownBy(() -> documents().of(hashed(TrustedDocuments.hash(QUERY), OTHER), EDITOR))
                .hasMessageContaining("not the hash");
    }

    @Test
    void a_folder_that_cannot_be_read_stops_the_start() {
        assertThatThrownBy(() -> new Documents(new Settings(Optional.of(folder.resolve("none")), Optional.empty(), 10)))
                .hasMessageContaining("newsgraph.documents.folder");
    }
}
