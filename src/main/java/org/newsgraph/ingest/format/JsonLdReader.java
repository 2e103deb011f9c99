package org.newsgraph.ingest.format;

import static org.newsgraph.ingest.format.JsonTree.get;
import static org.newsgraph.ingest.format.JsonTree.items;
import static org.newsgraph.ingest.format.JsonTree.line;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.text.EmbargoNotice;
import org.newsgraph.text.TermAddress;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads a schema.org article in JSON-LD. */
final class JsonLdReader {
    /** In Base64, of {@code Article:} and a number. */
    private static final Pattern OUR_ID = Pattern.compile("QXJ0aWNsZTo[\\w-]+");

    private static final int MOST_NOTICES = 100;
    /**
     * There are many words for how finished a work is: these say that nobody is to read it, yet or, as a retracted one may
     * come back with a notice, for now.
     */
    private static final Pattern HELD = Pattern
            .compile("(?i)(?:^|\\W)(?:withheld|draft|incomplete|unfinished|unpublished"
                    + "|pending|preliminary|retracted|withdrawn|embargoed|(?:in|under|for)[ _-]?review|on[ _-]?hold"
                    + "|not (?:yet )?(?:published|for publication|to be published)|do not publish)(?:\\W|$)");
    private static final Pattern KILLED = Pattern
            .compile("(?i)(?:.*[/#:])?(?:cancell?ed|killed|kill|recalled|deleted)");

    private final JsonNode article;
    private final NewsItem item = new NewsItem();
    /** An installation of Newsgraph has written it. */
    private final boolean ours;
    private final JsonWords words;

    private JsonLdReader(JsonNode article) {
        this.article = article;
        String identifier = line(article.get("identifier"));
        this.ours = identifier != null && OUR_ID.matcher(identifier).matches();
        item.ours = ours;
        this.words = new JsonWords(ours);
    }

    /** The first article in a JSON-LD document; null if it describes none. */
    static @Nullable JsonNode article(JsonNode written) {
        JsonNode document = PlainJsonLd.of(written);
        return found(document).findFirst().map(article -> joined(article, described(document))).orElse(null);
    }

    /** All that are told of beside each other. */
    static List<JsonNode> articles(JsonNode written) {
        JsonNode document = PlainJsonLd.of(written);
        List<JsonNode> articles = DocumentReader.bounded(found(document).toList());
        Map<String, JsonNode> described = described(document);
        return articles.stream().map(article -> joined(article, described)).toList();
    }

    private static Stream<JsonNode> found(JsonNode document) {
        return items(document).stream()
                .flatMap(thing -> Stream.concat(Stream.of(thing),
                        Stream.of("@graph", "mainEntity").flatMap(name -> items(thing.get(name)).stream())))
                .filter(JsonLdReader::isArticle);
    }

    /** The things of a document, by what others call them. */
    private static Map<String, JsonNode> described(JsonNode document) {
        Map<String, JsonNode> described = new HashMap<>();
        items(document).stream().flatMap(thing -> items(thing.get("@graph")).stream())
                .filter(thing -> thing.isObject() && thing.size() > 1 && line(thing.get("@id")) != null)
                .forEach(thing -> described.putIfAbsent(line(thing.get("@id")), thing));
        return described;
    }

    /** With the things that it only refers to, such as its author, as they are described elsewhere in the document. */
    private static JsonNode joined(JsonNode article, Map<String, JsonNode> described) {
        if (described.isEmpty()) {
            return article;
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        article.properties()
                .forEach(property -> whole.set(property.getKey(), described(property.getValue(), described,
                        Collections.newSetFromMap(new IdentityHashMap<>()))));
        return whole;
    }

    /**
     * @param told
     *        once is enough, however often the article refers to it there
     */
    private static JsonNode described(JsonNode value, Map<String, JsonNode> things, Set<JsonNode> told) {
        if (value.isArray()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            value.forEach(one -> {
                JsonNode thing = described(one, things, told);
                if (one.isArray() || thing == one || told.add(thing)) {
                    all.add(thing);
                }
            });
            return all;
        }
        boolean reference = value.isObject() && value.size() == 1 && value.has("@id");
        return reference ? things.getOrDefault(String.valueOf(line(value.get("@id"))), value) : value;
    }

    private static boolean isArticle(JsonNode thing) {
        return thing.isObject() && types(thing).anyMatch(
                type -> type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report"));
    }

    static boolean isLive(JsonNode article) {
        return types(article).anyMatch("LiveBlogPosting"::equals);
    }

    private static Stream<String> types(JsonNode thing) {
        return items(thing.get("@type")).stream().map(JsonNode::asText)
                .map(type -> type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1));
    }

    static NewsItem read(JsonNode article) {
        return new JsonLdReader(article).read();
    }

    private NewsItem read() {
        item.uri = address();
        item.version = line(article.get("version"));
        item.headline = Values.first(firstOf(get(article, "headline")), firstOf(get(article, "name")));
        item.standfirst = Values.first(firstOf(get(article, "abstract")), firstOf(get(article, "description")));
        item.byline = byline();
        item.dateline = words.of(article, "dateline");
        item.publishedAt = Values.first(Values.date(item, "datePublished", line(article.get("datePublished"))),
                Values.date(item, "dateCreated", line(article.get("dateCreated"))));
        item.updatedAt = Values.date(item, "dateModified", line(article.get("dateModified")));
        item.language = nameOf(article.get("inLanguage"), "alternateName");
        item.category = items(article.get("articleSection")).stream().map(words::of)
                .filter(name -> name != null).findFirst().orElse(null);
        readRights();
        readTopics();
        readCorrection();
        readBody();
        LiveUpdates.read(article, words, item);
        return item;
    }

    private void readBody() {
        JsonNode body = items(get(article, "articleBody", "text")).stream()
                .filter(text -> text.isTextual() && !text.asText().isBlank()).findFirst().orElse(null);
        if (body != null) {
            if (!ours && (body.asText().contains("</") || body.asText().contains("<br"))) {
                item.blocks = HtmlBlocks.of(body.asText());
            } else {
                item.plainText = ours ? OwnBody.plain(body.asText(), item.headline) : body.asText();
            }
        }
    }

    private @Nullable String address() {
        JsonNode page = article.get("mainEntityOfPage");
        JsonNode identifier = article.get("identifier");
        return Stream.of(line(article.get("@id")), line(article.get("url")),
                page != null && page.isObject() ? line(page.get("@id")) : line(page),
                identifier != null && identifier.isObject() ? line(identifier.get("value")) : line(identifier))
                .filter(uri -> uri != null && uri.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")).findFirst().orElse(null);
    }

    /** The names of the authors, unless the words of the byline stand beside them as we write them. */
    private @Nullable String byline() {
        String wording = items(article.get("creator")).stream()
                .filter(one -> one.isObject() && "byline".equals(line(one.get("roleName"))))
                .map(role -> line(role.get("description"))).filter(Objects::nonNull).findFirst().orElse(null);
        List<String> authors = names("author");
        return wording != null ? wording : Joined.bylineOf(item, authors.isEmpty() ? names("creator") : authors);
    }

    private List<String> names(String relation) {
        return items(article.get(relation)).stream().map(one -> nameOf(one, "name")).filter(name -> name != null)
                .distinct().toList();
    }

    private @Nullable String nameOf(@Nullable JsonNode thing, String property) {
        return items(thing).stream().map(one -> one.isObject()
                ? Values.first(firstOf(one.get(property)), firstOf(one.get("name")), wholeName(one))
                : words.of(one)).filter(name -> name != null).findFirst().orElse(null);
    }

    private @Nullable String wholeName(JsonNode person) {
        return Values.line(Stream.of("givenName", "familyName").map(name -> firstOf(person.get(name)))
                .filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }

    /** Any value may be a list in JSON-LD, a name too. */
    private @Nullable String firstOf(@Nullable JsonNode values) {
        return items(values).stream().map(words::of).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private void readRights() {
        item.source = Values.first(nameOf(article.get("sourceOrganization"), "name"),
                nameOf(article.get("publisher"), "name"), nameOf(article.get("provider"), "name"));
        item.copyrightHolder = nameOf(article.get("copyrightHolder"), "name");
        item.copyrightNotice = words.of(article, "copyrightNotice");
        item.usageTerms = Values.first(nameOf(article.get("usageInfo"), "url"), nameOf(article.get("license"), "url"));
        item.creditLine = words.of(article, "creditText");
        String conditions = line(article.get("conditionsOfAccess"));
        item.embargoedUntil = conditions == null ? null : EmbargoNotice.until(conditions).orElse(null);
        List<String> standing = items(article.get("creativeWorkStatus")).stream()
                .flatMap(one -> one.isObject()
                        ? Stream.of("name", "termCode", "@id").map(name -> firstOf(one.get(name)))
                        : Stream.of(words.of(one)))
                .filter(Objects::nonNull).toList();
        if (standing.stream().anyMatch(word -> KILLED.matcher(word).matches())) {
            item.status = NewsItem.Status.CANCELED;
        } else if (standing.stream().anyMatch(word -> HELD.matcher(word).find())) {
            item.status = NewsItem.Status.WITHHELD;
        }
    }

    private void readTopics() {
        keywords(article.get("keywords")).map(Values::line).forEach(item::addKeyword);
        items(article.get("about")).stream().filter(JsonNode::isObject)
                .filter(about -> items(about.get("@type")).stream().anyMatch(type -> type.asText().endsWith("Term")))
                .forEach(term -> item.addSubject(nameOf(term.get("inDefinedTermSet"), "@id"),
                        line(term.get("termCode")), address(line(term.get("@id"))), words.of(term, "name")));
    }

    private @Nullable String address(@Nullable String uri) {
        return uri != null && ours ? TermAddress.read(uri) : uri;
    }

    /** A text is a list with commas; in a list, of one too, and in the name of a thing a comma is part of it. */
    private Stream<String> keywords(@Nullable JsonNode keywords) {
        if (keywords != null && keywords.isTextual()) {
            String text = words.of(keywords);
            return text == null ? Stream.empty() : Stream.of(text.split(","));
        }
        return items(keywords).stream().map(keyword -> nameOf(keyword, "name")).filter(name -> name != null);
    }

    private void readCorrection() {
        String notice = items(article.get("correction")).stream()
                .map(one -> one.isObject() ? words.of(one, "text", "description") : words.of(one))
                .filter(text -> text != null).distinct().limit(MOST_NOTICES).collect(Collectors.joining("\n"));
        item.correction = !notice.isEmpty();
        item.correctionNotice = notice.isEmpty() ? null : notice;
    }
}
