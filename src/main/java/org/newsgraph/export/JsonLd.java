package org.newsgraph.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.SubjectRow;
import org.newsgraph.directory.IdentifierRow;
import org.newsgraph.publishing.CorrectionRow;
import org.newsgraph.text.Byline;

/** A schema.org NewsArticle as JSON-LD. */
@Singleton
class JsonLd implements Format {
    private final Addresses addresses;

    JsonLd(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public String write(WholeArticle article) {
        return of(article).json();
    }

    Fields of(WholeArticle article) {
        ArticleRow row = article.row();
        List<String> authors = row.byline() == null ? List.of() : Byline.names(row.byline());
        Fields item = new Fields().put("@context", "https://schema.org").put("@type", "NewsArticle")
                .put("@id", addresses.of(row)).put("identifier", row.getId()).put("headline", row.headline())
                .put("abstract", row.standfirst()).put("articleSection", row.category())
                .put("inLanguage", row.language()).put("datePublished", row.publishedAt().toString())
                .put("dateModified", row.versionCreated().toString()).put("dateCreated", row.firstCreated().toString())
                .put("version", row.revisionNumber()).put("dateline", row.dateline())
                .put("creditText", row.creditLine()).put("author", persons(authors))
                .put("creator", wording(row, authors)).put("copyrightHolder", organization(row.copyrightHolder()))
                .put("copyrightNotice", row.copyrightNotice()).put("usageInfo", row.usageTerms())
                .put("conditionsOfAccess", article.embargo())
                .put("sourceOrganization", organization(row.source())).put("keywords", article.keywords())
                .put("wordCount", row.wordCount()).put("articleBody", article.text());
        return item.put("about", Stream.concat(named(article, "about"), article.subjects().stream().map(JsonLd::term))
                .toList()).put("mentions", named(article, "mentions").toList())
                .put("correction", article.corrections().stream().map(JsonLd::comment).toList());
    }

    private static List<Map<String, Object>> persons(List<String> names) {
        return names.stream().map(name -> new Fields().put("@type", "Person").put("name", name).members()).toList();
    }

    /**
     * A byline that says more than the names of the authors, each of which is read once; the vocabulary has no other place
     * for it.
     */
    private static @Nullable Map<String, Object> wording(ArticleRow row, List<String> authors) {
        return row.byline() == null || row.byline().equals(Byline.of(authors.stream().distinct().toList()))
                ? null
                : new Fields().put("@type", "Role").put("roleName", "byline").put("description", row.byline())
                        .put("creator", persons(authors)).members();
    }

    private static @Nullable Map<String, Object> organization(@Nullable String name) {
        return name == null ? null : new Fields().put("@type", "Organization").put("name", name).members();
    }

    private static Map<String, Object> term(SubjectRow subject) {
        return new Fields().put("@type", "DefinedTerm").put("@id", Addresses.ofSubject(subject))
                .put("name", subject.name()).put("termCode", subject.code())
                .put("inDefinedTermSet", subject.scheme()).members();
    }

    private Stream<Map<String, Object>> named(WholeArticle article, String relation) {
        return article.named().stream().filter(one -> one.relation().equals(relation)).map(this::thing);
    }

    private Map<String, Object> thing(Named one) {
        return new Fields().put("@type", switch (one.entity().getKind()) {
            case PERSON -> "Person";
            case ORGANIZATION -> "Organization";
            case PLACE -> "Place";
        }).put("@id", addresses.of(one.entity(), one.identifiers())).put("name", one.entity().getName())
                .put("description", one.entity().getDescription()).put("sameAs", one.sameAs())
                .put("identifier", one.identifiers().stream().map(JsonLd::identifier).toList()).members();
    }

    private static Map<String, Object> identifier(IdentifierRow identifier) {
        return new Fields().put("@type", "PropertyValue").put("propertyID", identifier.scheme())
                .put("value", identifier.value()).members();
    }

    private static Map<String, Object> comment(CorrectionRow correction) {
        return new Fields().put("@type", "CorrectionComment").put("text", correction.notice())
                .put("datePublished", correction.correctedAt().toString()).members();
    }
}
