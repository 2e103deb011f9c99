package org.newsgraph.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.ParagraphRow;
import org.newsgraph.article.SubjectRow;
import org.newsgraph.directory.IdentifierRow;
import org.newsgraph.mention.MentionRow;

/**
 * An article with the names that GraphQL gives its fields. {@code text} alone is ArticleInput's: the text in our own plain
 * text, so that what was exported can be taken in as it is.
 */
@Singleton
class ArticleJson implements Format {
    private final PlainText plainText;
    private final Addresses addresses;

    ArticleJson(PlainText plainText, Addresses addresses) {
        this.plainText = plainText;
        this.addresses = addresses;
    }

    @Override
    public String write(WholeArticle article) {
        return addTo(new Fields(), article).json();
    }

    Fields addTo(Fields fields, WholeArticle article) {
        ArticleRow row = article.row();
        fields.put("id", row.getId()).put("uri", row.uri()).put("slug", row.slug())
                .put("headline", row.headlineDerived() ? null : row.headline())
                .put("derivedHeadline", row.headlineDerived() ? row.headline() : null)
                .put("standfirst", article.printsStandfirst() ? null : row.standfirst()).put("byline", row.byline())
                .put("dateline", row.dateline()).put("language", row.language()).put("category", row.category())
                .put("publishedAt", row.publishedAt().toString()).put("publishedAtDerived", row.publishedAtDerived())
                .put("firstCreated", row.firstCreated().toString())
                .put("versionCreated", row.versionCreated().toString())
                .put("revisionNumber", row.revisionNumber()).put("wordCount", row.wordCount())
                .put("source", row.source()).put("sourceVersion", row.sourceVersion())
                .put("sourceUpdatedAt", row.sourceUpdatedAt() == null ? null : row.sourceUpdatedAt().toString())
                .put("copyrightHolder", row.copyrightHolder()).put("copyrightNotice", row.copyrightNotice())
                .put("usageTerms", row.usageTerms()).put("creditLine", row.creditLine())
                .put("urgency", row.urgency())
                .put("embargoedUntil", article.embargoedUntil() == null ? null : article.embargoedUntil().toString())
                .put("editorialNote", article.editorialNote()).put("keywords", article.keywords())
                .put("subjects", article.subjects().stream().map(ArticleJson::subject).toList());
        BlockPlaces places = BlockPlaces.of(article);
        return fields.put("text", plainText.write(article)).put("sections", sections(article))
                .put("entities", article.named().stream().map(this::entity).toList())
                .put("mentions", article.mentions().stream().map(m -> mention(m, article, places)).toList());
    }

    private static Map<String, Object> subject(SubjectRow subject) {
        return new Fields().put("scheme", subject.scheme()).put("code", subject.code()).put("uri", subject.uri())
                .put("name", subject.name()).members();
    }

    private static List<Map<String, Object>> sections(WholeArticle article) {
        return article.parts().stream().map(part -> new Fields().put("heading", part.section().heading())
                .put("level", part.section().level())
                .put("paragraphs", part.paragraphs().stream().map(ArticleJson::paragraph).toList()).members()).toList();
    }

    private static Map<String, Object> paragraph(ParagraphRow paragraph) {
        return new Fields().put("role", paragraph.role().name()).put("text", paragraph.text())
                .put("articleStart", paragraph.articleStart())
                .put("articleStartCodePoint", paragraph.articleStartCodePoint()).members();
    }

    private Map<String, Object> entity(Named one) {
        return new Fields().put("id", one.entity().getId()).put("kind", one.entity().getKind().name())
                .put("name", one.entity().getName()).put("uri", addresses.of(one.entity(), one.identifiers()))
                .put("description", one.entity().getDescription()).put("relation", one.in().relation().name())
                .put("salience", one.in().salience()).put("mentionCount", one.in().mentionCount())
                .put("identifiers", one.identifiers().stream().map(ArticleJson::identifier).toList())
                .put("sameAs", one.pages()).members();
    }

    private static Map<String, Object> identifier(IdentifierRow identifier) {
        return Map.of("scheme", identifier.scheme(), "value", identifier.value());
    }

    private static Map<String, Object> mention(MentionRow mention, WholeArticle article, BlockPlaces places) {
        String entity = article.named().stream().map(Named::entity)
                .filter(e -> Objects.equals(e.key(), mention.keys().entity())).map(e -> e.getId()).findFirst()
                .orElse(null);
        return new Fields().put("text", mention.text()).put("kind", mention.kind().name())
                .put("location", mention.location().name()).put("section", places.ofSection(mention))
                .put("paragraph", places.ofParagraph(mention)).put("start", mention.start())
                .put("end", mention.end()).put("startCodePoint", mention.startCodePoint())
                .put("endCodePoint", mention.endCodePoint()).put("articleStart", mention.articleStart())
                .put("articleEnd", mention.getArticleEnd())
                .put("articleStartCodePoint", mention.articleStartCodePoint())
                .put("articleEndCodePoint", mention.getArticleEndCodePoint())
                .put("linkStatus", mention.linkStatus().name()).put("entity", entity)
                .put("rule", mention.rule().name()).put("confidence", mention.confidence())
                .put("verdict", mention.verdict().name()).members();
    }
}
