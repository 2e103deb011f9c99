package org.newsgraph.article;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.graphql.TextBounds;

/** Articles and their structure in the contract. */
@GraphQLApi
public class ArticleApi {
    private final Articles articles;
    private final Texts texts;

    ArticleApi(Articles articles, Texts texts) {
        this.articles = articles;
        this.texts = texts;
    }

    @Query("article")
    @Description("One published article by exactly one of its identities; null if there is none. Errors: INVALID_ARGUMENT, INVALID_ID.")
    public @Nullable ArticleRow article(@Name("id") @Id @Description("Its id.") String id,
            @Name("slug") @Description("Its slug.") @Nullable String slug,
            @Name("uri") @Description("The source's own identifier.") @Nullable String uri) {
        long given = Stream.of(id == null, slug == null, uri == null).filter(absent -> !absent).count();
        if (given != 1) {
            throw ApiException.invalid("id", "exactly one of id, slug and uri must be given");
        }
        return find(id, slug, uri).stream().findFirst().orElse(null);
    }

    private List<ArticleRow> find(@Nullable String id, @Nullable String slug, @Nullable String uri) {
        if (id != null) {
            return articles.withKeys(List.of(GlobalId.key("id", id, ArticleRow.TYPE)));
        }
        return slug != null
                ? articles.withSlug(TextBounds.check("slug", slug))
                : articles.withUri(TextBounds.check("uri", uri));
    }

    @NonNull
    @Query("articles")
    @Description("Published articles. Errors: INVALID_ARGUMENT, INVALID_ID, INVALID_CURSOR.")
    public ArticleConnection articles(
            @Name("filter") @Description("Which articles; all if null.") @Nullable ArticleFilter filter,
            @Name("orderBy") @DefaultValue("PUBLISHED_AT_DESC") @Description(ArticleOrder.ABOUT) @Nullable ArticleOrder orderBy,
            @Name("first") @Description("Items from the start, 1 to 100; 20 if neither first nor last is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor to start behind.") @Nullable String after,
            @Name("last") @Description("Items from the end, 1 to 100; not together with first.") @Nullable Integer last,
            @Name("before") @Description("Cursor to end before.") @Nullable String before,
            @Name("offset") @Description("Articles to leave out before the page, 0 to 1,000, for numbered pages; not together with last. Cursors reach further.") @Nullable Integer offset) {
        return articles.page(new ArticleScope(null, ArticleScope.check(filter)), ArticleOrder.orDefault(orderBy),
                PageRequest.of(first, after, last, before).skipping(offset));
    }

    @Name("totalCount")
    @Description("Exact number of articles in the whole list; counted only when asked for.")
    public List<@NonNull Integer> totalCount(@Source List<ArticleConnection> connections) {
        return articles.counts(connections.stream().map(ArticleConnection::scope).toList());
    }

    @Name("sections")
    @Description("In reading order; text before the first heading is a section without a heading.")
    public List<@NonNull List<@NonNull SectionRow>> sections(@Source List<ArticleRow> ofArticles) {
        return texts.sectionsOf(ofArticles.stream().map(ArticleRow::version).toList());
    }

    @Name("paragraphs")
    @Description("In reading order.")
    public List<@NonNull List<@NonNull ParagraphRow>> paragraphs(@Source List<SectionRow> sections) {
        return texts.paragraphsOf(sections);
    }

    @Name("text")
    @Description("The whole text that article offsets count in: a given headline, then headings and paragraphs, with one empty line between.")
    public List<@NonNull String> text(@Source List<ArticleRow> ofArticles) {
        return texts.textsOf(ofArticles);
    }

    @Name("revisions")
    @Description("The article's versions, latest first; the latest 100 at most.")
    public List<@NonNull List<@NonNull RevisionRow>> revisions(@Source List<ArticleRow> ofArticles) {
        return articles.revisionsOf(ofArticles);
    }

    @Name("article")
    @Description("The article that the section belongs to.")
    public List<@NonNull ArticleRow> articleOfSection(@Source List<SectionRow> sections) {
        return Batch.ones(sections, SectionRow::revisionKey,
                articles.ofRevisions(Batch.keys(sections, SectionRow::revisionKey)), ArticleRow::revisionKey);
    }

    @Name("article")
    @Description("The article that the paragraph belongs to.")
    public List<@NonNull ArticleRow> articleOfParagraph(@Source List<ParagraphRow> paragraphs) {
        return Batch.ones(paragraphs, ParagraphRow::revisionKey,
                articles.ofRevisions(Batch.keys(paragraphs, ParagraphRow::revisionKey)), ArticleRow::revisionKey);
    }

    @Name("section")
    @Description("The section that the paragraph belongs to.")
    public List<@NonNull SectionRow> section(@Source List<ParagraphRow> paragraphs) {
        return Batch.ones(paragraphs, ParagraphRow::sectionKey,
                texts.sections(Batch.keys(paragraphs, ParagraphRow::sectionKey)), SectionRow::key);
    }
}
