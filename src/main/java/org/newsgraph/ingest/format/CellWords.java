package org.newsgraph.ingest.format;

import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** How much there is to read in the cell of a table, whatever elements its paragraphs are. */
final class CellWords implements NodeFilter {
    private final Set<Element> silent;
    private int paragraphs;
    private int length;
    private boolean within;
    private boolean newLine;

    private CellWords(Set<Element> silent) {
        this.silent = silent;
    }

    static CellWords of(Element cell, Set<Element> silent) {
        CellWords words = new CellWords(silent);
        cell.filter(words);
        return words;
    }

    /** Those with words in them. */
    int paragraphs() {
        return paragraphs;
    }

    int length() {
        return length;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            read(Values.line(text.getWholeText()));
        } else if (node instanceof Element element) {
            String tag = tag(element);
            if (HtmlBlocks.SILENT.contains(tag) || element.hasAttr("hidden") || silent.contains(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            boolean line = tag.equals("br");
            within &= !HtmlBlocks.BLOCKS.contains(tag) && !(line && newLine);
            newLine |= line;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        within &= !(node instanceof Element element && HtmlBlocks.BLOCKS.contains(tag(element)));
        return FilterResult.CONTINUE;
    }

    private void read(@Nullable String words) {
        if (words != null) {
            paragraphs += within ? 0 : 1;
            length += words.length();
            within = true;
            newLine = false;
        }
    }

    private static String tag(Element element) {
        return element.tagName().toLowerCase(Locale.ROOT);
    }
}
