package org.newsgraph.publishing;

import java.time.Instant;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Requires;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.TextBounds;
import org.newsgraph.vocabulary.KillKind;
import org.newsgraph.vocabulary.Scope;

/** The life of articles in the contract: writing. */
@GraphQLApi
public class PublishingMutations {
    private static final String EXPECTED = "Number of the article's current revision as the caller knows it; CONFLICT if it is another, no condition if null.";
    private final Publishing publishing;
    private final Desk desk;

    PublishingMutations(Publishing publishing, Desk desk) {
        this.publishing = publishing;
        this.desk = desk;
    }

    @NonNull
    @Requires(Scope.EDIT)
    @Mutation("publishArticle")
    @Description("Makes an article USABLE: readers see it from now on, or from the end of its embargo. Errors: INVALID_ID, NOT_FOUND; CONFLICT if it was killed or is at another revision.")
    public DeskArticle publishArticle(@NonNull @Name("id") @Id @Description("The article's id.") String id,
            @Name("expectedRevision") @Description(EXPECTED) @Nullable Integer expectedRevision) {
        long key = key(id);
        publishing.publish(key, expectedRevision);
        return read(key);
    }

    @NonNull
    @Requires(Scope.EDIT)
    @Mutation("withholdArticle")
    @Description("Takes an article from readers, for doubt; publishArticle brings it back. Errors: INVALID_ID, INVALID_ARGUMENT, NOT_FOUND; CONFLICT if it was killed or is at another revision.")
    public DeskArticle withholdArticle(@NonNull @Name("id") @Id @Description("The article's id.") String id,
            @Name("note") @Description("Why, for the desk alone: 1 to 1,000 characters, not blank; the editorial note stays as it is if null.") @Nullable String note,
            @Name("expectedRevision") @Description(EXPECTED) @Nullable Integer expectedRevision) {
        long key = key(id);
        publishing.withhold(key, TextBounds.condition("note", note), expectedRevision);
        return read(key);
    }

    @NonNull
    @Requires(Scope.EDIT)
    @Mutation("setEmbargo")
    @Description("Sets, moves or lifts the embargo of an article that readers do not see. Errors: INVALID_ID, INVALID_ARGUMENT, NOT_FOUND; CONFLICT if it is published, was killed or is at another revision.")
    public DeskArticle setEmbargo(@NonNull @Name("id") @Id @Description("The article's id.") String id,
            @Name("embargoedUntil") @Description("When it ends, to the microsecond, in the years 1 to 9999; null or a time that has passed lifts it.") @Nullable Instant until,
            @Name("expectedRevision") @Description(EXPECTED) @Nullable Integer expectedRevision) {
        long key = key(id);
        publishing.setEmbargo(key, until, expectedRevision);
        return read(key);
    }

    @NonNull
    @Requires(Scope.EDIT)
    @Mutation("killArticle")
    @Description("Kills an article for good: the texts of all its revisions, its mentions, quotations and counts are deleted; if readers have seen it, they are told by a tombstone in changes. Errors: INVALID_ID, INVALID_ARGUMENT, NOT_FOUND; CONFLICT if it was killed before or is at another revision.")
    public DeskArticle killArticle(@NonNull @Name("id") @Id @Description("The article's id.") String id,
            @Name("kind") @DefaultValue("KILL") @Description("Why; KILL if null.") @Nullable KillKind kind,
            @Name("notice") @Description("What the public is told, 1 to 1,000 characters, not blank; nothing if null.") @Nullable String notice,
            @Name("expectedRevision") @Description(EXPECTED) @Nullable Integer expectedRevision) {
        long key = key(id);
        publishing.kill(key, kind == null ? KillKind.KILL : kind, TextBounds.condition("notice", notice),
                expectedRevision);
        return read(key);
    }

    @NonNull
    @Requires(Scope.EDIT)
    @Mutation("correctArticle")
    @Description("Puts an article right and says so to readers; text and notice come at once. Errors: INVALID_ID, INVALID_ARGUMENT, NOT_FOUND, those of a text that is taken in; CONFLICT if the article was killed or is at another revision.")
    public DeskArticle correctArticle(@NonNull @Name("id") @Id @Description("The article's id.") String id,
            @NonNull @Name("correction") @Description("What is put right.") CorrectionInput correction,
            @Name("expectedRevision") @Description(EXPECTED) @Nullable Integer expectedRevision) {
        long key = key(id);
        publishing.correct(key, correction, expectedRevision);
        return read(key);
    }

    private static long key(String id) {
        return GlobalId.key("id", id, ArticleRow.TYPE);
    }

    private DeskArticle read(long key) {
        return desk.withKey(key).get(0);
    }
}
