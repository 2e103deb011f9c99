package org.newsgraph.export;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.SubjectRow;
import org.newsgraph.directory.PlaceRow;
import org.newsgraph.text.TermAddress;
import org.newsgraph.vocabulary.EntityKind;

/** IPTC ninjs 3.1. */
@Singleton
class Ninjs implements Format {
    private static final Map<String, Object> STANDARD = Map.of("name", "ninjs", "version", "3.1", "schema",
            "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
    private static final String CREDIT = "creditline";
    private static final String PLAIN = "text/plain";
    private final Addresses addresses;

    Ninjs(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public String write(WholeArticle article) {
        return of(article).json();
    }

    Fields of(WholeArticle article) {
        ArticleRow row = article.row();
        Instant first = row.publishedAtDerived() ? row.firstCreated() : row.publishedAt();
        Fields item = new Fields().put("uri", addresses.of(row)).put("type", "text").put("representationType", "full")
                .put("profile", "text-only").put("version", Integer.toString(row.revisionNumber()))
                .put("firstCreated", first.toString()).put("versionCreated", row.versionCreated().toString())
                .put("embargoedUntil", article.embargoedUntil() == null ? null : article.embargoedUntil().toString())
                .put("pubStatus", "usable").put("urgency", row.urgency())
                .put("copyrightHolder", row.copyrightHolder()).put("copyrightNotice", row.copyrightNotice())
                .put("usageTerms", row.usageTerms()).put("edNote", article.editorialNote())
                .put("language", row.language());
        return named(content(item, article), article).put("standard", STANDARD);
    }

    private static Fields content(Fields item, WholeArticle article) {
        ArticleRow row = article.row();
        return item.put("headlines", List.of(value("main", PLAIN, row.headline()).members()))
                .put("descriptions", description(row.standfirst())).put("by", row.byline())
                .put("located", row.dateline()).put("bodies", bodies(article))
                .put("genres", named(row.category())).put("infoSources", sources(row));
    }

    private Fields named(Fields item, WholeArticle article) {
        return item.put("people", named(article, EntityKind.PERSON))
                .put("organisations", named(article, EntityKind.ORGANIZATION))
                .put("places", named(article, EntityKind.PLACE))
                .put("subjects", Stream.concat(article.subjects().stream().map(Ninjs::subject),
                        article.keywords().stream().map(Ninjs::keyword)).toList())
                .put("altIds", Stream.concat(otherIds(article.row()), termAddresses(article)).toList());
    }

    private static Map<String, Object> subject(SubjectRow subject) {
        String address = Addresses.ofSubject(subject);
        return new Fields().put("name", subject.name())
                .put("uri", address == null ? null : TermAddress.ascii(address))
                .put("literal", Addresses.qualified(subject)).members();
    }

    /** The format has no other place for them. */
    private static Map<String, Object> keyword(String keyword) {
        return Map.of("name", keyword, "rel", "keyword");
    }

    private static List<Map<String, Object>> named(@Nullable String name) {
        return name == null ? List.of() : List.of(Map.of("name", name));
    }

    /** Who is to be named as the source is one too, told apart by the role. */
    private static List<Map<String, Object>> sources(ArticleRow row) {
        return Stream.concat(named(row.source()).stream(),
                Stream.ofNullable(row.creditLine()).map(line -> Map.<String, Object>of("name", line, "role", CREDIT)))
                .toList();
    }

    private static List<Map<String, Object>> description(@Nullable String standfirst) {
        return standfirst == null ? List.of() : List.of(value("standfirst", PLAIN, standfirst).members());
    }

    private static List<Map<String, Object>> bodies(WholeArticle article) {
        String text = article.text();
        return List.of(
                value("main", PLAIN, text).put("charCount", text.codePointCount(0, text.length()))
                        .put("wordCount", article.row().wordCount()).members(),
                value("richtext", "application/xhtml+xml", Xhtml.of(article)).members());
    }

    private static Fields value(String role, String contentType, String value) {
        return new Fields().put("role", role).put("contentType", contentType).put("value", value);
    }

    private List<Map<String, Object>> named(WholeArticle article, EntityKind kind) {
        return article.named().stream().filter(one -> one.is(kind)).map(one -> new Fields()
                .put("name", one.entity().getName()).put("rel", one.relation())
                .put("uri", addresses.of(one.entity(), one.identifiers())).put("geoJSON", point(one)).members())
                .toList();
    }

    private static @Nullable Map<String, Object> point(Named one) {
        return one.entity() instanceof PlaceRow place && place.latitude() != null
                ? Map.of("type", "Point", "coordinates", List.of(place.longitude(), place.latitude()))
                : null;
    }

    /** What the article is known by beside its URI. */
    private Stream<Map<String, Object>> otherIds(ArticleRow row) {
        String given = row.uri() == null || addresses.of(row).equals(row.uri()) ? null : row.uri();
        return Stream.of(id("newsgraph", row.getId()), id("slug", row.slug()), id("uri", given),
                id("sourceVersion", row.sourceVersion())).flatMap(Optional::stream);
    }

    /** As the provider has written them, where the format knows ASCII alone; if several are one in that, all in their order. */
    private static Stream<Map<String, Object>> termAddresses(WholeArticle article) {
        Map<String, List<String>> byForm = article.subjects().stream().map(Addresses::ofSubject)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(TermAddress::ascii, LinkedHashMap::new, Collectors.toList()));
        return byForm.entrySet().stream().filter(form -> !Set.of(form.getKey()).containsAll(form.getValue()))
                .flatMap(form -> form.getValue().stream()).flatMap(address -> id("subject", address).stream());
    }

    private static Optional<Map<String, Object>> id(String role, @Nullable String value) {
        return Optional.ofNullable(value).map(known -> Map.of("role", role, "value", known));
    }
}
