package org.newsgraph.merge;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.DefaultValue;
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
import org.newsgraph.audit.AuditLog;
import org.newsgraph.audit.Subject;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.vocabulary.Scope;

/** Merge proposals in the contract. */
@GraphQLApi
public class MergeApi {
    private final MergeProposals proposals;
    private final Directory directory;
    private final Clock clock;
    private final AuditLog audit;

    MergeApi(MergeProposals proposals, Directory directory, Clock clock, AuditLog audit) {
        this.proposals = proposals;
        this.directory = directory;
        this.clock = clock;
        this.audit = audit;
    }

    @NonNull
    @Query("mergeProposals")
    @Description("Pairs of entities that may be one, latest proposal first; those whose entities were merged are left out. Errors: INVALID_ARGUMENT, INVALID_CURSOR.")
    public MergeProposalConnection mergeProposals(
            @Name("dismissed") @DefaultValue("false") @Description("True: those that were dismissed; false: those that are open.") boolean dismissed,
            @Name("first") @Description("Items from the start, 1 to 100; 20 if neither first nor last is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor to start behind.") @Nullable String after,
            @Name("last") @Description("Items from the end, 1 to 100; not together with first.") @Nullable Integer last,
            @Name("before") @Description("Cursor to end before.") @Nullable String before) {
        return proposals.page(dismissed, PageRequest.of(first, after, last, before));
    }

    @Requires(Scope.EDIT)
    @Mutation("dismissMergeProposal")
    @Description("Says that the two are not one; the pair is not proposed again. Doing it twice changes nothing more. Errors: INVALID_ID, NOT_FOUND.")
    public MergeProposal dismissMergeProposal(
            @NonNull @Name("id") @Id @Description("The proposal's id.") String id) {
        long key = GlobalId.key("id", id, MergeProposal.TYPE);
        return audit.around(Subject.MERGE_PROPOSAL, key, () -> {
            if (!proposals.dismiss(key, Instant.now(clock))) {
                throw ApiException.notFound("id", "id names no merge proposal");
            }
            return proposals.withKeys(List.of(key)).get(0);
        });
    }

    @Name("totalCount")
    @Description("Exact number of proposals in the whole list; counted only when asked for.")
    public List<@NonNull Integer> totalCount(@Source List<MergeProposalConnection> connections) {
        return proposals.counts(connections);
    }

    @Name("entity")
    @Description("The one of the two that the directory has known longer.")
    public List<@NonNull EntityRow> entity(@Source List<MergeProposal> ofProposals) {
        return directory.referredTo(ofProposals, MergeProposal::entityKey);
    }

    @Name("other")
    @Description("The other one of the two.")
    public List<@NonNull EntityRow> other(@Source List<MergeProposal> ofProposals) {
        return directory.referredTo(ofProposals, MergeProposal::otherKey);
    }

    @Name("evidence")
    @Description("The published articles whose text suggested it, latest first, at most 100.")
    public List<@NonNull List<@NonNull ArticleRow>> evidence(@Source List<MergeProposal> ofProposals) {
        return proposals.evidenceOf(ofProposals);
    }
}
