package org.newsgraph.ingest.format;

import static org.newsgraph.ingest.format.JsonTree.get;
import static org.newsgraph.ingest.format.JsonTree.items;
import static org.newsgraph.ingest.format.JsonTree.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.BadDocument.Reason;

import com.fasterxml.jackson.databind.JsonNode;

/** Chooses among the bodies of a news object: HTML before XML before plain text, because it marks what is a heading. */
final class NinjsBody {
    /** Of the text itself, by the words that versions of ninjs and their users have for it. */
    private static final Set<String> WHOLE = Set.of("", "main", "richtext", "body", "text", "article", "full", "story");
    /** Of pictures, which come along with the text. */
    private static final Set<String> CAPTIONS = Set.of("caption", "alt", "alttext", "credit");

    private record Body(String type, boolean whole, String value) {
    }

    private NinjsBody() {
    }

    static void read(JsonNode object, NewsItem item, String pointer) {
        List<Body> bodies = bodies(object, pointer);
        List<Body> whole = bodies.stream().filter(Body::whole).toList();
        choose(whole.isEmpty() ? bodies : whole, item);
        Blocks.dropHeadline(item);
    }

    private static void choose(List<Body> bodies, NewsItem item) {
        Body html = first(bodies, "html");
        Body plain = first(bodies, "plain");
        Body xml = first(bodies, "xml");
        if (html != null) {
            item.blocks = HtmlBlocks.of(html.value);
        } else if (plain != null) {
            item.plainText = plain.value;
        } else if (xml != null) {
            item.blocks = HtmlBlocks.of(XmlTree.read(xml.value));
        }
    }

    private static List<Body> bodies(JsonNode object, String pointer) {
        List<Body> bodies = new ArrayList<>();
        int index = 0;
        for (JsonNode body : items(get(object, "bodies"))) {
            String role = NinjsReader.role(body);
            String where = pointer + "/bodies/" + index++;
            if (!CAPTIONS.contains(role)) {
                add(bodies, where, line(get(body, "contentType")), WHOLE.contains(role), get(body, "value"));
            }
        }
        object.properties().forEach(field -> {
            String name = field.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith("body") && !name.equals("bodies")) {
                add(bodies, pointer + "/" + field.getKey(), name.contains("html")
                        ? "text/html"
                        : name.contains("text") ? "text/plain" : null, true, field.getValue());
            }
        });
        return bodies;
    }

    private static void add(List<Body> bodies, String pointer, @Nullable String type, boolean whole,
            @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return;
        }
        if (!value.isTextual()) {
            throw new BadDocument(Reason.MALFORMED, pointer, "a body must be a text");
        }
        String text = value.asText();
        if (!text.isBlank()) {
            bodies.add(new Body(kind(type, text), whole, text));
        }
    }

    private static String kind(@Nullable String type, String text) {
        String known = type == null ? "" : type.toLowerCase(Locale.ROOT);
        if (known.contains("html")) {
            return "html";
        }
        if (known.contains("xml")) {
            return "xml";
        }
        boolean markedUp = known.isEmpty() && text.stripLeading().startsWith("<");
        return markedUp ? "html" : "plain";
    }

    private static @Nullable Body first(List<Body> bodies, String type) {
        return bodies.stream().filter(body -> body.type.equals(type)).findFirst().orElse(null);
    }
}
