package org.newsgraph.ingest.format;

import static org.newsgraph.ingest.format.JsonTree.bare;
import static org.newsgraph.ingest.format.JsonTree.get;
import static org.newsgraph.ingest.format.JsonTree.items;
import static org.newsgraph.ingest.format.JsonTree.line;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.BadDocument.Reason;
import org.newsgraph.text.Byline;
import org.newsgraph.text.QualifiedCode;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a news object of IPTC ninjs 1.x, 2.x or 3.x. */
final class NinjsReader {
    private static final List<String> STANDFIRSTS = List.of("standfirst", "deck", "summary", "abstract", "short",
            "main");
    private static final Set<String> CAPTIONS = Set.of("caption", "alt", "alttext");

    private NinjsReader() {
    }

    static NewsItem read(JsonNode object, String pointer) {
        NewsItem item = new NewsItem();
        readIdentity(object, item);
        readWords(object, item);
        readRights(object, item);
        readTopics(object, item);
        NinjsBody.read(object, item, pointer);
        String type = line(get(object, "type"));
        if (!item.hasText() && (type == null || type.equals("text")) && item.standfirst != null) {
            // Some send short news as a description alone.
            item.plainText = item.standfirst;
            item.standfirst = null;
        }
        if (!item.hasText() && type != null && !Set.of("text", "composite").contains(type)
                && item.status != NewsItem.Status.CANCELED) {
            throw new BadDocument(Reason.UNSUPPORTED, pointer + "/type", "a news object of the type "
                    + Values.cut(type) + " without a body is no article");
        }
        return item;
    }

    private static void readIdentity(JsonNode object, NewsItem item) {
        item.uri = line(get(object, "uri", "guid", "id", "_id"));
        item.version = line(get(object, "version"));
        item.updatedAt = date(item, object, "versionCreated", "contentModified");
        item.publishedAt = Values.first(date(item, object, "firstPublished"), date(item, object, "firstCreated"),
                date(item, object, "contentCreated"), item.updatedAt);
        Values.embargo(item, "embargoedUntil", line(get(object, "embargoedUntil", "embargoed")));
        item.status = Values.status(item, line(get(object, "pubStatus")));
        item.urgency = Values.urgency(item, line(get(object, "urgency", "priority")));
        item.editorialNote = bare(object, "edNote", "ednote", "editorialNote");
        item.correction = items(get(object, "signal", "signals")).stream()
                .map(signal -> signal.isObject()
                        ? line(get(signal, "qcode", "uri", "code", "literal", "name"))
                        : line(signal))
                .anyMatch(signal -> signal != null && signal.toLowerCase(Locale.ROOT).endsWith("correction"));
    }

    private static @Nullable Instant date(NewsItem item, JsonNode object, String... names) {
        return Values.date(item, names[0], line(get(object, names)));
    }

    private static void readWords(JsonNode object, NewsItem item) {
        item.headline = Values.first(ofRole(get(object, "headlines"), List.of("main", "headline")),
                bare(object, "headline"), bare(object, "title"), bare(object, "name"));
        item.standfirst = Values.first(ofRole(get(object, "descriptions"), STANDFIRSTS),
                bare(object, "description_text", "description", "description_html"),
                object.properties().stream().filter(field -> field.getKey().startsWith("description_"))
                        .map(field -> bare(field.getValue())).filter(text -> text != null).findFirst().orElse(null));
        item.byline = Values.first(bare(object, "by", "byline"), Byline.of(items(get(object, "authors")).stream()
                .map(NinjsReader::nameOf).filter(name -> name != null).distinct().toList()));
        item.dateline = bare(object, "dateline", "located");
        item.language = line(get(object, "language"));
    }

    /** The value with one of these roles, else the first that is for a text. */
    private static @Nullable String ofRole(@Nullable JsonNode values, List<String> roles) {
        List<JsonNode> all = items(values);
        Stream<JsonNode> named = roles.stream().flatMap(role -> all.stream()
                .filter(value -> role.equals(role(value))));
        return Stream.concat(named, all.stream().filter(value -> !CAPTIONS.contains(role(value))))
                .map(value -> value.isObject() ? bare(value, "value") : bare(value)).filter(text -> text != null)
                .findFirst().orElse(null);
    }

    static String role(JsonNode value) {
        String role = value.isObject() ? line(get(value, "role")) : null;
        return role == null ? "" : role.substring(role.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static void readRights(JsonNode object, NewsItem item) {
        item.copyrightHolder = bare(object, "copyrightHolder");
        item.copyrightNotice = bare(object, "copyrightNotice");
        JsonNode rights = get(object, "rightsInfo");
        item.usageTerms = Values.first(bare(object, "usageTerms"),
                rights == null ? null : line(get(rights, "linkedRights")));
        item.creditLine = Values.first(bare(object, "creditLine", "credit"), items(get(object, "infoSources")).stream()
                .filter(NinjsReader::isCredit).map(NinjsReader::nameOf).findFirst().orElse(null));
        item.source = Stream.of("infoSources", "infosource", "source", "provider")
                .flatMap(name -> items(get(object, name)).stream()).filter(source -> !isCredit(source))
                .map(NinjsReader::nameOf)
                .filter(name -> name != null).findFirst().orElse(null);
    }

    private static boolean isCredit(JsonNode source) {
        return role(source).equals("creditline");
    }

    private static @Nullable String nameOf(JsonNode thing) {
        return thing.isObject()
                ? Values.first(bare(thing, "name"), line(get(thing, "literal", "code", "uri")))
                : bare(thing);
    }

    /** Since version 2 there is one place for a code and its scheme. */
    private static void readSubject(JsonNode subject, boolean ours, NewsItem item) {
        String scheme = line(get(subject, "scheme"));
        boolean apart = scheme != null || get(subject, "code") != null;
        QualifiedCode both = apart
                ? null
                : QualifiedCode.of(line(get(subject, "qcode")), line(get(subject, "literal")), ours);
        String code = apart ? line(get(subject, "code", "literal", "qcode")) : null;
        item.addSubject(both == null ? scheme : both.scheme(), both == null ? code : both.code(),
                line(get(subject, "uri")), bare(subject, "name"));
    }

    /** An installation of Newsgraph has written it. */
    private static boolean isOurs(JsonNode object) {
        return items(get(object, "altIds")).stream().anyMatch(id -> role(id).equals("newsgraph"));
    }

    private static void readTopics(JsonNode object, NewsItem item) {
        Stream.of("subjects", "subject").flatMap(name -> items(get(object, name)).stream()).forEach(subject -> {
            if (subject.isObject() && "keyword".equals(line(get(subject, "rel")))) {
                item.addKeyword(bare(subject, "name"));
            } else if (subject.isObject()) {
                readSubject(subject, isOurs(object), item);
            } else {
                item.addSubject(null, null, null, bare(subject));
            }
        });
        items(get(object, "keywords")).forEach(keyword -> item.addKeyword(nameOf(keyword)));
        item.category = Stream.of("category", "categories", "service", "services", "section", "anpa_category",
                "genres", "genre").flatMap(name -> items(get(object, name)).stream()).map(NinjsReader::nameOf)
                .filter(name -> name != null).findFirst().orElse(null);
    }
}
