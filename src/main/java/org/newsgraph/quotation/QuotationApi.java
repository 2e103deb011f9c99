package org.newsgraph.quotation;

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
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.directory.OrganizationRow;
import org.newsgraph.directory.PersonRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.mention.MentionRow;

/** Quotations in the contract; it adds fields to articles, paragraphs, people and organizations. */
@GraphQLApi
public class QuotationApi {
    private static final String OF_SPEAKER = "What it is quoted as saying in published articles, latest article first. Errors: INVALID_ARGUMENT, INVALID_CURSOR.";
    private static final String FIRST = "Items from the start, 1 to 100; 20 if neither first nor last is given.";
    private static final String AFTER = "Cursor to start behind.";
    private static final String LAST = "Items from the end, 1 to 100; not together with first.";
    private static final String BEFORE = "Cursor to end before.";

    private final Quotations quotations;
    private final Articles articles;
    private final Texts texts;
    private final Directory directory;

    QuotationApi(Quotations quotations, Articles articles, Texts texts, Directory directory) {
        this.quotations = quotations;
        this.articles = articles;
        this.texts = texts;
        this.directory = directory;
    }

    @Name("quotations")
    @Description("Every direct quotation in the article's paragraphs, in reading order.")
    public List<@NonNull List<@NonNull QuotationRow>> quotationsInArticle(@Source List<ArticleRow> ofArticles) {
        return quotations.ofArticles(ofArticles);
    }

    @Name("quotations")
    @Description("Every direct quotation in the paragraph, in reading order.")
    public List<@NonNull List<@NonNull QuotationRow>> quotationsInParagraph(@Source List<ParagraphRow> paragraphs) {
        return quotations.ofParagraphs(paragraphs);
    }

    @NonNull
    @Name("quotations")
    @Description(OF_SPEAKER)
    public List<@NonNull QuotationConnection> quotationsOfPerson(@Source List<PersonRow> people,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        return quotations.latestOf(people, PageRequest.of(first, after, last, before));
    }

    @NonNull
    @Name("quotations")
    @Description(OF_SPEAKER)
    public List<@NonNull QuotationConnection> quotationsOfOrganization(@Source List<OrganizationRow> organizations,
            @Name("first") @Description(FIRST) @Nullable Integer first,
            @Name("after") @Description(AFTER) @Nullable String after,
            @Name("last") @Description(LAST) @Nullable Integer last,
            @Name("before") @Description(BEFORE) @Nullable String before) {
        return quotations.latestOf(organizations, PageRequest.of(first, after, last, before));
    }

    @Name("totalCount")
    @Description("Exact number of quotations in the whole list; counted only when asked for.")
    public List<@NonNull Integer> totalCount(@Source List<QuotationConnection> connections) {
        return quotations.counts(connections.stream().map(QuotationConnection::speakerKey).toList());
    }

    @Name("speaker")
    @Description("The person or organization that says it; null where that is not sure, or the name is not linked.")
    public List<@Nullable EntityRow> speaker(@Source List<QuotationRow> ofQuotations) {
        return directory.referredTo(ofQuotations, q -> q.keys().speaker());
    }

    @Name("speakerMention")
    @Description("The mention that names the speaker, linked or not; null where the speaker is not sure.")
    public List<@Nullable MentionRow> speakerMention(@Source List<QuotationRow> ofQuotations) {
        return quotations.speakerMentionsOf(ofQuotations);
    }

    @Name("article")
    @Description("The article that quotes it.")
    public List<@NonNull ArticleRow> article(@Source List<QuotationRow> ofQuotations) {
        return Batch.ones(ofQuotations, q -> q.keys().revision(),
                articles.ofRevisions(Batch.keys(ofQuotations, q -> q.keys().revision())), ArticleRow::revisionKey);
    }

    @Name("paragraph")
    @Description("The paragraph that holds it.")
    public List<@NonNull ParagraphRow> paragraph(@Source List<QuotationRow> ofQuotations) {
        return Batch.ones(ofQuotations, q -> q.keys().paragraph(),
                texts.paragraphs(Batch.keys(ofQuotations, q -> q.keys().paragraph())), ParagraphRow::key);
    }
}
