package org.newsgraph.affiliation;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.Articles;
import org.newsgraph.article.ParagraphRow;
import org.newsgraph.article.Texts;
import org.newsgraph.directory.MembershipRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.PageRequest;

/** The evidence of memberships in the contract; it adds a field to memberships. */
@GraphQLApi
public class AffiliationApi {
    private final Evidence evidence;
    private final Articles articles;
    private final Texts texts;

    AffiliationApi(Evidence evidence, Articles articles, Texts texts) {
        this.evidence = evidence;
        this.articles = articles;
        this.texts = texts;
    }

    @NonNull
    @Name("evidence")
    @Description("The passages of published articles that state it, latest article first. Errors: INVALID_ARGUMENT, INVALID_CURSOR.")
    public List<@NonNull EvidenceConnection> evidence(@Source List<MembershipRow> memberships,
            @Name("first") @Description("Items from the start, 1 to 100; 20 if neither first nor last is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor to start behind.") @Nullable String after,
            @Name("last") @Description("Items from the end, 1 to 100; not together with first.") @Nullable Integer last,
            @Name("before") @Description("Cursor to end before.") @Nullable String before) {
        return evidence.latestOf(memberships, PageRequest.of(first, after, last, before));
    }

    @Name("totalCount")
    @Description("Exact number of passages in the whole list; counted only when asked for.")
    public List<@NonNull Integer> totalCount(@Source List<EvidenceConnection> connections) {
        return evidence.counts(connections.stream().map(EvidenceConnection::membershipKey).toList());
    }

    @Name("article")
    @Description("The article that states it.")
    public List<@NonNull ArticleRow> article(@Source List<EvidenceRow> passages) {
        return Batch.ones(passages, p -> p.keys().revision(),
                articles.ofRevisions(Batch.keys(passages, p -> p.keys().revision())), ArticleRow::revisionKey);
    }

    @Name("paragraph")
    @Description("The paragraph that holds the passage; null in the headline and in headings.")
    public List<@Nullable ParagraphRow> paragraph(@Source List<EvidenceRow> passages) {
        return Batch.ones(passages, p -> p.keys().paragraph(),
                texts.paragraphs(Batch.keys(passages, p -> p.keys().paragraph())), ParagraphRow::key);
    }
}
