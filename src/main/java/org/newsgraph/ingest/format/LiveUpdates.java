package org.newsgraph.ingest.format;

import static org.newsgraph.ingest.format.JsonTree.get;
import static org.newsgraph.ingest.format.JsonTree.items;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.TextBlock.Kind;

import com.fasterxml.jackson.databind.JsonNode;

/** A live blog of schema.org has its text in its updates, and often an introduction beside them. */
final class LiveUpdates {
    private static final int LEVEL = 2;

    private final JsonWords words;
    private final List<TextBlock> blocks;
    private final Set<String> said = new HashSet<>();

    private LiveUpdates(JsonWords words, List<TextBlock> introduction) {
        this.words = words;
        this.blocks = new ArrayList<>(introduction);
        introduction.forEach(block -> said.add(block.text()));
    }

    /** Each under its headline, in their order, below what the item has; what stands there already is not said again. */
    static void read(JsonNode article, JsonWords words, NewsItem item) {
        List<JsonNode> all = items(article.get("liveBlogUpdate"));
        if (all.isEmpty()) {
            return;
        }
        LiveUpdates updates = new LiveUpdates(words,
                item.plainText == null ? item.blocks : Blocks.ofPlain(item.plainText));
        all.stream().filter(JsonNode::isObject).forEach(updates::add);
        item.blocks = updates.blocks;
        item.plainText = null;
    }

    private void add(JsonNode update) {
        List<TextBlock> text = text(update);
        if (!text.isEmpty() && text.stream().allMatch(block -> said.contains(block.text()))) {
            return;
        }
        String headline = headline(update);
        if (headline != null) {
            blocks.add(new TextBlock(Kind.HEADING, LEVEL, headline));
        }
        boolean repeated = text.size() > 1 && text.get(0).text().equalsIgnoreCase(headline);
        blocks.addAll(repeated ? text.subList(1, text.size()) : text);
    }

    private @Nullable String headline(JsonNode update) {
        return items(get(update, "headline", "name")).stream().map(words::of).filter(line -> line != null).findFirst()
                .orElse(null);
    }

    private static List<TextBlock> text(JsonNode update) {
        return items(get(update, "articleBody", "text")).stream().filter(JsonNode::isTextual).map(JsonNode::asText)
                .filter(text -> !text.isBlank()).findFirst()
                .map(text -> text.contains("</") || text.contains("<br") ? HtmlBlocks.of(text) : Blocks.ofPlain(text))
                .orElse(List.of());
    }
}
