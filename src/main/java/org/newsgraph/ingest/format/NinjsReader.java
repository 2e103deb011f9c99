package org.newsgraph.ingest.format;

import static org.newsgraph.ingest.format.JsonTree.get;
import static org.newsgraph.ingest.format.JsonTree.items;
import static org.newsgraph.ingest.format.JsonTree.line;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.BadDocument.Reason;
import org.newsgraph.text.QualifiedCode;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a news object of IPTC ninjs 1.x, 2.x or 3.x. */
final class NinjsReader {
    private static final List<String> STANDFIRSTS = List.of("standfirst", "deck", "summary", "abstract", "short",
            "main");
    /** Some send a code of their own and the usual name. */
    private static final List<String> SIGNALS = List.of("qcode", "uri", "code", "literal", "name");
    private static final Set<String> CAPTIONS = Set.of("caption", "alt", "alttext");

    private static final Pattern WRITER = Pattern
            .compile("(?i)(?:.*\\P{L})?(?:writer|author|byline|reporter|journalist|correspondent|columnist)s?");

    /** Whose the pictures beside a text are. */
    private static final Pattern OF_PICTURES = Pattern.compile(".*(?:photo|picture|image|bild|foto|video|graphic).*");

    private final JsonNode object;
    private final NewsItem item = new NewsItem();
    /** An installation of Newsgraph has written it. */
    private final boolean ours;
    private final JsonWords words;
    private final SubjectAddresses addresses;

    private NinjsReader(JsonNode object) {
        this.object = object;
        List<JsonNode> ids = items(get(object, "altIds"));
        this.ours = ids.stream().anyMatch(id -> role(id).equals("newsgraph"));
        item.ours = ours;
        this.words = new JsonWords(ours);
        this.addresses = new SubjectAddresses(ids.stream().filter(id -> ours && role(id).equals("subject"))
                .map(id -> line(get(id, "value"))));
    }

    static NewsItem read(JsonNode object, String pointer) {
        return new NinjsReader(object).read(pointer);
    }

    private NewsItem read(String pointer) {
        readIdentity();
        readWords();
        readRights();
        readTopics();
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

    private void readIdentity() {
        item.uri = line(get(object, "uri", "guid", "id", "_id"));
        item.version = line(get(object, "version"));
        item.updatedAt = date("versionCreated", "contentModified");
        item.publishedAt = Values.first(date("firstPublished"), date("firstCreated"),
                date("contentCreated"), item.updatedAt);
        Values.embargo(item, "embargoedUntil", embargo());
        item.status = Values.status(item, term(get(object, "pubStatus")));
        item.urgency = Values.urgency(item, line(get(object, "urgency", "priority")));
        item.editorialNote = words.of(object, "edNote", "ednote", "editorialNote");
        item.correction = items(get(object, "signal", "signals")).stream()
                .flatMap(signal -> signal.isObject()
                        ? SIGNALS.stream().map(name -> line(get(signal, name)))
                        : Stream.of(signal).map(JsonTree::line))
                .anyMatch(signal -> signal != null && signal.toLowerCase(Locale.ROOT).endsWith("correction"));
    }

    /** Empty for one without an end; false is none. */
    private @Nullable String embargo() {
        List<String> said = Stream.of("embargoedUntil", "embargoed").map(name -> get(object, name))
                .filter(Objects::nonNull).map(value -> Values.first(line(value), ""))
                .filter(value -> !value.equals("false")).toList();
        return said.stream().filter(value -> !value.isEmpty() && !value.equals("true")).findFirst()
                .orElse(said.isEmpty() ? null : said.get(0));
    }

    /** What cannot be read is no usable status either. */
    private static @Nullable String term(@Nullable JsonNode said) {
        if (said == null || said.isTextual() && said.asText().isBlank()) {
            return null;
        }
        return items(said).stream()
                .map(one -> one.isObject()
                        ? line(get(one, "qcode", "literal", "code", "uri", "name"))
                        : line(one))
                .filter(Objects::nonNull).findFirst().orElse("unreadable");
    }

    private @Nullable Instant date(String... names) {
        return Values.date(item, names[0], line(get(object, names)));
    }

    private void readWords() {
        item.headline = Values.first(ofRole(get(object, "headlines"), List.of("main", "headline")),
                words.of(object, "headline"), words.of(object, "title"), words.of(object, "name"));
        item.standfirst = Values.first(ofRole(get(object, "descriptions"), STANDFIRSTS),
                words.of(object, "description_text", "description", "description_html"),
                object.properties().stream().filter(field -> field.getKey().startsWith("description_"))
                        .map(field -> words.of(field.getValue())).filter(text -> text != null).findFirst()
                        .orElse(null));
        item.byline = words.of(object, "by", "byline");
        if (item.byline == null) {
            item.byline = Joined.bylineOf(item, items(get(object, "authors")).stream().filter(this::isWriter)
                    .map(this::nameOf).filter(Objects::nonNull).distinct().toList());
        }
        item.dateline = words.of(object, "dateline", "located");
        item.language = line(get(object, "language"));
    }

    /** Who took the pictures or read the text through stands among the authors too; no role is that of a writer. */
    private boolean isWriter(JsonNode author) {
        List<String> roles = items(author.isObject() ? get(author, "role", "roles") : null).stream().map(this::nameOf)
                .filter(Objects::nonNull).toList();
        return roles.isEmpty() || roles.stream().anyMatch(role -> WRITER.matcher(role).matches());
    }

    /** The value with one of these roles, else the first that is for a text. */
    private @Nullable String ofRole(@Nullable JsonNode values, List<String> roles) {
        List<JsonNode> all = items(values);
        Stream<JsonNode> named = roles.stream().flatMap(role -> all.stream()
                .filter(value -> role.equals(role(value))));
        return Stream.concat(named, all.stream().filter(value -> !CAPTIONS.contains(role(value))))
                .map(value -> value.isObject() ? words.of(value, "value") : words.of(value))
                .filter(text -> text != null)
                .findFirst().orElse(null);
    }

    static String role(JsonNode value) {
        String role = value.isObject() ? line(get(value, "role")) : null;
        return role == null ? "" : role.substring(role.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private void readRights() {
        item.copyrightHolder = words.of(object, "copyrightHolder");
        item.copyrightNotice = words.of(object, "copyrightNotice");
        JsonNode rights = get(object, "rightsInfo");
        item.usageTerms = Values.first(words.of(object, "usageTerms"),
                rights == null ? null : line(get(rights, "linkedRights")));
        item.creditLine = Values.first(words.of(object, "creditLine", "credit"),
                items(get(object, "infoSources")).stream()
                        .filter(NinjsReader::isCredit).map(this::nameOf).findFirst().orElse(null));
        item.source = Stream.of("infoSources", "infosource", "source", "provider")
                .flatMap(name -> items(get(object, name)).stream())
                .filter(source -> !isCredit(source) && !OF_PICTURES.matcher(role(source)).matches())
                .map(this::nameOf)
                .filter(name -> name != null).findFirst().orElse(null);
    }

    private static boolean isCredit(JsonNode source) {
        return role(source).equals("creditline");
    }

    private @Nullable String nameOf(JsonNode thing) {
        return thing.isObject()
                ? Values.first(words.of(thing, "name"), line(get(thing, "literal", "code", "uri")))
                : words.of(thing);
    }

    /** Since version 2 there is one place for a code and its scheme. */
    private void readSubject(JsonNode subject) {
        String scheme = line(get(subject, "scheme"));
        boolean apart = scheme != null || get(subject, "code") != null;
        QualifiedCode both = apart
                ? null
                : QualifiedCode.of(line(get(subject, "qcode")), line(get(subject, "literal")), ours);
        String code = apart ? line(get(subject, "code", "literal", "qcode")) : null;
        item.addSubject(both == null ? scheme : both.scheme(), both == null ? code : both.code(),
                address(line(get(subject, "uri"))), words.of(subject, "name"));
    }

    /** As it was before it was made a URI in ASCII. */
    private @Nullable String address(@Nullable String uri) {
        return uri == null || !ours ? uri : addresses.next(uri);
    }

    private void readTopics() {
        Stream.of("subjects", "subject").flatMap(name -> items(get(object, name)).stream()).forEach(subject -> {
            if (subject.isObject() && "keyword".equals(line(get(subject, "rel")))) {
                item.addKeyword(words.of(subject, "name"));
            } else if (subject.isObject()) {
                readSubject(subject);
            } else {
                item.addSubject(null, null, null, words.of(subject));
            }
        });
        items(get(object, "keywords")).forEach(keyword -> item.addKeyword(nameOf(keyword)));
        item.category = Stream.of("category", "categories", "service", "services", "section", "anpa_category",
                "genres", "genre").flatMap(name -> items(get(object, name)).stream()).map(this::nameOf)
                .filter(name -> name != null).findFirst().orElse(null);
    }
}
