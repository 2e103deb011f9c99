package org.newsgraph.mention;

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
import org.newsgraph.article.SectionRow;
import org.newsgraph.article.Texts;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.ListBounds;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.vocabulary.MentionForm;

/** Mentions in the contract; it adds fields to articles, their parts and entities, which know nothing of mentions. */
@GraphQLApi
public class MentionApi {
    private static final String FORMS = "Mentions of these forms only; names if null or empty. All fields beside this one that count mentions count names.";
    private final Mentions mentions;
    private final Articles articles;
    private final Texts texts;
    private final Directory directory;

    MentionApi(Mentions mentions, Articles articles, Texts texts, Directory directory) {
        this.mentions = mentions;
        this.articles = articles;
        this.texts = texts;
        this.directory = directory;
    }

    @Name("mentions")
    @Description("Every mention in the article, headline and headings included, in reading order. Errors: INVALID_ARGUMENT.")
    public List<@NonNull List<@NonNull MentionRow>> mentionsInArticle(@Source List<ArticleRow> ofArticles,
            @Name("forms") @Description(FORMS) @Nullable List<MentionForm> forms) {
        return mentions.ofArticles(ofArticles, orNames(forms));
    }

    @Name("mentions")
    @Description("Every mention in the section, its heading included, in reading order. Errors: INVALID_ARGUMENT.")
    public List<@NonNull List<@NonNull MentionRow>> mentionsInSection(@Source List<SectionRow> sections,
            @Name("forms") @Description(FORMS) @Nullable List<MentionForm> forms) {
        return mentions.ofSections(sections, orNames(forms));
    }

    @Name("headingMentions")
    @Description("The names in the section's heading, in reading order.")
    public List<@NonNull List<@NonNull MentionRow>> headingMentions(@Source List<SectionRow> sections) {
        return mentions.ofHeadings(sections);
    }

    @Name("mentions")
    @Description("Every mention in the paragraph, in reading order. Errors: INVALID_ARGUMENT.")
    public List<@NonNull List<@NonNull MentionRow>> mentionsInParagraph(@Source List<ParagraphRow> paragraphs,
            @Name("forms") @Description(FORMS) @Nullable List<MentionForm> forms) {
        return mentions.ofParagraphs(paragraphs, orNames(forms));
    }

    private static List<MentionForm> orNames(@Nullable List<MentionForm> forms) {
        List<MentionForm> asked = ListBounds.check("forms", forms);
        return asked.isEmpty() ? List.of(MentionForm.NAME) : asked.stream().sorted().toList();
    }

    @NonNull
    @Name("mentions")
    @Description("Every mention of the entity in published articles, latest article first. Errors: INVALID_ARGUMENT, INVALID_CURSOR.")
    public List<@NonNull MentionConnection> mentionsOfEntity(@Source List<EntityRow> entities,
            @Name("forms") @Description(FORMS) @Nullable List<MentionForm> forms,
            @Name("first") @Description("Items from the start, 1 to 100; 20 if neither first nor last is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor to start behind.") @Nullable String after,
            @Name("last") @Description("Items from the end, 1 to 100; not together with first.") @Nullable Integer last,
            @Name("before") @Description("Cursor to end before.") @Nullable String before) {
        return mentions.latestOf(entities, orNames(forms), PageRequest.of(first, after, last, before));
    }

    @Name("totalCount")
    @Description("Exact number of mentions in the whole list; counted only when asked for.")
    public List<@NonNull Integer> totalCount(@Source List<MentionConnection> connections) {
        return mentions.counts(connections);
    }

    @Name("entity")
    @Description("The entity that is named; null unless linkStatus is LINKED.")
    public List<@Nullable EntityRow> entity(@Source List<MentionRow> ofMentions) {
        return directory.referredTo(ofMentions, m -> m.keys().entity());
    }

    @Name("candidates")
    @Description("The entities that an AMBIGUOUS mention may name, the likeliest first, then the earliest known; empty otherwise. One alone: the only bearer that the directory knows is contradicted by the article.")
    public List<@NonNull List<@NonNull EntityRow>> candidates(@Source List<MentionRow> ofMentions) {
        return mentions.candidatesOf(ofMentions);
    }

    @Name("antecedent")
    @Description("The mention of the same article that the rule leaned on; null if it needed none.")
    public List<@Nullable MentionRow> antecedent(@Source List<MentionRow> ofMentions) {
        return mentions.antecedentsOf(ofMentions);
    }

    @Name("sentence")
    @Description("The sentence around it.")
    public List<@NonNull Sentence> sentence(@Source List<MentionRow> ofMentions) {
        return mentions.sentencesOf(ofMentions);
    }

    @Name("article")
    @Description("The article that holds it.")
    public List<@NonNull ArticleRow> article(@Source List<MentionRow> ofMentions) {
        return Batch.ones(ofMentions, m -> m.keys().revision(),
                articles.ofRevisions(Batch.keys(ofMentions, m -> m.keys().revision())), ArticleRow::revisionKey);
    }

    @Name("section")
    @Description("The section that holds it; null in the headline.")
    public List<@Nullable SectionRow> section(@Source List<MentionRow> ofMentions) {
        return Batch.ones(ofMentions, m -> m.keys().section(),
                texts.sections(Batch.keys(ofMentions, m -> m.keys().section())), SectionRow::key);
    }

    @Name("paragraph")
    @Description("The paragraph that holds it; null in the headline and in headings.")
    public List<@Nullable ParagraphRow> paragraph(@Source List<MentionRow> ofMentions) {
        return Batch.ones(ofMentions, m -> m.keys().paragraph(),
                texts.paragraphs(Batch.keys(ofMentions, m -> m.keys().paragraph())), ParagraphRow::key);
    }
}
