package org.newsgraph.ingest.format;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON-LD as most write it: names without prefixes, and texts that are not objects with a language. */
final class PlainJsonLd {
    private static final String VALUE = "@value";
    private static final List<String> PREFIXES = List.of("schema:", "http://schema.org/", "https://schema.org/");

    private PlainJsonLd() {
    }

    /** The document itself, if it is written so. */
    static JsonNode of(JsonNode document) {
        return isOther(document) ? plain(document) : document;
    }

    private static boolean isOther(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals(VALUE) || !name(field.getKey()).equals(field.getKey())
                    || isOther(field.getValue())) {
                return true;
            }
        }
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (item.isContainerNode() && isOther(item)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String name(String written) {
        for (String prefix : PREFIXES) {
            if (written.startsWith(prefix)) {
                return written.substring(prefix.length());
            }
        }
        return written;
    }

    private static JsonNode plain(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(plain(item)));
            return items.size() == 1 && node.get(0).has(VALUE) ? items.get(0) : items;
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.has(VALUE)) {
            return node.get(VALUE);
        }
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = name(field.getKey());
            // What stands there twice is meant by its plain name.
            if (name.equals(field.getKey()) || !node.has(name) && !plain.has(name)) {
                plain.set(name, plain(field.getValue()));
            }
        }
        return plain;
    }
}
