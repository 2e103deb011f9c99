package org.newsgraph.ingest.format;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;
import org.newsgraph.ingest.format.BadDocument.Reason;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a document of any of the formats. */
public final class DocumentReader {
    /** So that what became of each can be told at once. */
    private static final int MOST_ITEMS = 10_000;

    private DocumentReader() {
    }

    static <T> List<T> bounded(List<T> items) {
        if (items.size() > MOST_ITEMS) {
            throw new BadDocument(Reason.TOO_LARGE, "",
                    "a document holds at most %,d items, not %,d".formatted(MOST_ITEMS, items.size()));
        }
        return items;
    }

    /**
     * @param mediaType
     *        as the sender says, with its charset if it has one
     * @throws BadDocument
     *         if nothing of it can be read
     */
    public static List<ReadItem> read(byte[] bytes, String mediaType, DocumentForm form) {
        return read(text(bytes, mediaType, form), form);
    }

    /**
     * @throws BadDocument
     *         if the bytes are no text in their encoding
     */
    public static String text(byte[] bytes, String mediaType, DocumentForm form) {
        return Decoding.text(bytes, mediaType, form);
    }

    /**
     * @throws BadDocument
     *         if nothing of it can be read
     */
    public static List<ReadItem> read(String text, DocumentForm form) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<ReadItem> items = switch (form) {
            case PLAIN_TEXT -> List.of(ReadItem.of("", plain(unmarked)));
            case MARKDOWN -> List.of(ReadItem.of("", MarkdownReader.read(unmarked)));
            case HTML -> List.of(ReadItem.of("", HtmlReader.read(unmarked)));
            case JSON -> json(JsonTree.readStrictly(unmarked));
            case XML -> xml(unmarked);
        };
        if (items.isEmpty()) {
            throw new BadDocument(Reason.UNSUPPORTED, "", "the document holds no item");
        }
        return items;
    }

    private static NewsItem plain(String text) {
        NewsItem item = new NewsItem();
        item.plainText = text;
        return item;
    }

    private static List<ReadItem> json(JsonNode document) {
        JsonNode list = document.isObject() ? JsonTree.get(document, "items", "_items") : document;
        List<ReadItem> items = new ArrayList<>();
        if (document.isObject() && document.has("@graph")) {
            JsonLdReader.articles(document).forEach(article -> items
                    .add(ReadItem.of("article " + (items.size() + 1), JsonLdReader.read(article))));
            return items.isEmpty() ? List.of(readJson(document, "")) : items;
        }
        if (list == null || !list.isArray()) {
            return List.of(readJson(document, ""));
        }
        List<JsonNode> objects = bounded(JsonTree.items(list));
        boolean linked = objects.stream().anyMatch(object -> isLinked(object) && JsonLdReader.article(object) != null);
        for (int i = 0; i < objects.size(); i++) {
            JsonNode object = objects.get(i);
            // Not what is told of beside articles, such as who wrote them; what has words of its own gets a result.
            if (!linked || !isLinked(object) || JsonTree.get(object, "articleBody", "text", "headline") != null
                    || JsonLdReader.article(object) != null) {
                items.add(readJson(object, (document.isObject() ? "/items/" : "/") + i));
            }
        }
        return items;
    }

    private static boolean isLinked(JsonNode object) {
        return object.has("@context") || object.has("@graph") || object.has("@type");
    }

    private static ReadItem readJson(JsonNode object, String pointer) {
        try {
            if (!object.isObject()) {
                throw new BadDocument(Reason.MALFORMED, pointer, "a news object must be a JSON object");
            }
            if (object.has("ninjs") || object.has("jsonLd")) {
                String format = object.has("ninjs") ? "ninjs" : "jsonLd";
                return readJson(object.get(format), pointer + "/" + format);
            }
            if (isLinked(object)) {
                JsonNode article = JsonLdReader.article(object);
                if (article == null) {
                    throw new BadDocument(Reason.UNSUPPORTED, pointer, "the JSON-LD describes no article");
                }
                return ReadItem.of(pointer, JsonLdReader.read(article));
            }
            return ReadItem.of(pointer, NinjsReader.read(object, pointer));
        } catch (BadDocument bad) {
            return ReadItem.bad(bad);
        }
    }

    private static List<ReadItem> xml(String text) {
        Element root = XmlTree.read(text);
        return switch (root.tagName()) {
            case "newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem",
                    "catalogItem" ->
                NewsMlReader.read(root);
            case "NewsML" -> throw new BadDocument(Reason.UNSUPPORTED, "line 1, column 1",
                    "NewsML 1 is not read: send NewsML-G2, whose documents open with newsItem or newsMessage");
            case "nitf" -> List.of(ReadItem.of("nitf", NitfReader.read(root)));
            case "rss", "RDF" -> FeedReader.readRss(root);
            case "feed", "entry" -> FeedReader.readAtom(root);
            case "deleted-entry" -> FeedReader.readDeleted(root);
            case "html" -> List.of(ReadItem.of("html", HtmlReader.read(text)));
            default -> throw new BadDocument(Reason.UNSUPPORTED, "line 1, column 1", "the element "
                    + Values.cut(root.tagName()) + " opens no format that is read");
        };
    }
}
