package org.newsgraph.review;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Requires;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.ParagraphRow;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EditTransaction;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.mention.MentionRow;
import org.newsgraph.mention.Mentions;
import org.newsgraph.vocabulary.Scope;
import org.newsgraph.vocabulary.Verdict;

/** Review of mentions in the contract. */
@GraphQLApi
public class ReviewApi {
    private static final String EXPECTED = "The verdict that the reviewer saw; if it is another by now, the answer is CONFLICT and nothing is done. Not checked if left out.";
    private final MentionReviews reviews;
    private final Reviews kept;
    private final Directory directory;
    private final Mentions mentions;
    private final EditTransaction transaction;

    ReviewApi(MentionReviews reviews, Reviews kept, Directory directory, Mentions mentions,
            EditTransaction transaction) {
        this.reviews = reviews;
        this.kept = kept;
        this.directory = directory;
        this.mentions = mentions;
        this.transaction = transaction;
    }

    @Requires(Scope.EDIT)
    @Mutation("confirmMention")
    @Description("Says that the mention is right as it is. What people say stays with the passage: it outlives the next look of a detector, and later revisions in which the same sentence stands. Errors: INVALID_ID, NOT_FOUND, CONFLICT.")
    public ReviewedMention confirmMention(@NonNull @Name("id") @Id @Description("The mention's id.") String id,
            @Name("expectedVerdict") @Description(EXPECTED) @Nullable Verdict expected) {
        long key = GlobalId.key("id", id, MentionRow.TYPE);
        return transaction.run(() -> reviews.confirm(key, expected));
    }

    @Requires(Scope.EDIT)
    @Mutation("rejectMention")
    @Description("Says that the passage names nothing. It is shown and counted nowhere any more. Errors: INVALID_ID, NOT_FOUND, CONFLICT.")
    public ReviewedMention rejectMention(@NonNull @Name("id") @Id @Description("The mention's id.") String id,
            @Name("expectedVerdict") @Description(EXPECTED) @Nullable Verdict expected) {
        long key = GlobalId.key("id", id, MentionRow.TYPE);
        return transaction.run(() -> reviews.reject(key, expected));
    }

    @Requires(Scope.EDIT)
    @Mutation("relinkMention")
    @Description("Says whom the mention names; it is confirmed by that. Errors: INVALID_ID, NOT_FOUND; CONFLICT also if the entity was merged into another.")
    public ReviewedMention relinkMention(@NonNull @Name("id") @Id @Description("The mention's id.") String id,
            @NonNull @Name("entityId") @Id @Description("Id of the person, organization or place that it names.") String entityId,
            @Name("expectedVerdict") @Description(EXPECTED) @Nullable Verdict expected) {
        long key = GlobalId.key("id", id, MentionRow.TYPE);
        GlobalId entity = entity(entityId);
        return transaction.run(() -> reviews.relink(key, entity, expected));
    }

    @Requires(Scope.EDIT)
    @Mutation("addMention")
    @Description("Adds a mention that no detector has found; it is confirmed by that. Errors: INVALID_ID, NOT_FOUND, INVALID_ARGUMENT; CONFLICT if a mention stands there already or the entity was merged into another.")
    public ReviewedMention addMention(
            @NonNull @Name("paragraphId") @Id @Description("Id of a paragraph of a current revision.") String paragraphId,
            @Name("start") @Description("First UTF-16 code unit, in the paragraph's text.") int start,
            @Name("end") @Description("One past the last UTF-16 code unit, in the paragraph's text.") int end,
            @NonNull @Name("entityId") @Id @Description("Id of the person, organization or place that it names.") String entityId) {
        long paragraph = GlobalId.key("paragraphId", paragraphId, ParagraphRow.TYPE);
        GlobalId entity = entity(entityId);
        return transaction.run(() -> reviews.add(paragraph, start, end, entity));
    }

    @Requires(Scope.EDIT)
    @Mutation("undoMentionReview")
    @Description("Takes back what people said of a mention: it says again what the detector says, and one that was added by hand is gone. Errors: INVALID_ID, NOT_FOUND, CONFLICT.")
    public ReviewedMention undoMentionReview(@NonNull @Name("id") @Id @Description("The mention's id.") String id,
            @Name("expectedVerdict") @Description(EXPECTED) @Nullable Verdict expected) {
        long key = GlobalId.key("id", id, MentionRow.TYPE);
        return transaction.run(() -> reviews.undo(key, expected));
    }

    @Query("waitingReviews")
    @Requires(Scope.EDIT)
    @Description("Reviews of passages that an article's current revision does not have, latest first, at most 1,000; none for what is no article. Errors: INVALID_ID.")
    public List<@NonNull WaitingReview> waitingReviews(
            @NonNull @Name("articleId") @Id @Description("The article's id.") String articleId) {
        return kept.waiting(GlobalId.key("articleId", articleId, ArticleRow.TYPE));
    }

    @Name("entity")
    @Description("Whom the passage names in the reviewer's words; null where that was not said.")
    public List<@Nullable EntityRow> entity(@Source List<WaitingReview> waiting) {
        return directory.referredTo(waiting, WaitingReview::entityKey);
    }

    private static GlobalId entity(String id) {
        long key = GlobalId.key("entityId", id, "Person", "Organization", "Place");
        return new GlobalId(GlobalId.parse(id).orElseThrow().type(), key);
    }

    @Name("mention")
    @Description("The mention as it is now; null if it is rejected or gone.")
    public List<@Nullable MentionRow> mention(@Source List<ReviewedMention> reviewed) {
        return Batch.ones(reviewed, ReviewedMention::key,
                mentions.withKeys(Batch.keys(reviewed, ReviewedMention::key)), m -> m.keys().mention());
    }
}
