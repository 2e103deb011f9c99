package org.newsgraph.ingest.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Tells figures that hold words, such as tables and quotations, from pictures with what is said of them. All are looked at
 * once, however deep they stand in each other.
 */
final class Figures implements NodeFilter {
    /** Nobody sets what is said of a picture into these. */
    private static final Set<String> TEXTS = Set.of("table", "blockquote", "pre");
    /** These are words if there is no picture beside which they could stand. */
    private static final Set<String> RATHER_TEXTS = Set.of("p", "ul", "ol", "dl");
    private static final Set<String> PICTURES = Set.of("img", "picture", "video", "audio", "iframe", "object", "embed",
            "svg", "canvas");

    private final Set<Element> silent = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Figure> open = new ArrayDeque<>();

    private static final class Figure {
        boolean text;
        boolean ratherText;
        boolean picture;
        final List<Element> captions = new ArrayList<>();
        int inCaption;
        int inText;
        int inRatherText;

        boolean hasWords() {
            return text || ratherText && !picture;
        }

        void pass(String tag, int step) {
            inCaption += tag.equals("figcaption") ? step : 0;
            inText += TEXTS.contains(tag) ? step : 0;
            inRatherText += RATHER_TEXTS.contains(tag) ? step : 0;
        }

        void readWords() {
            text |= inText > 0 && inCaption == 0;
            ratherText |= inRatherText > 0 && inCaption == 0;
        }
    }

    private Figures() {
    }

    /** The figures that hold no words, and the captions of pictures in those that do. */
    static Set<Element> silent(Element root) {
        Figures figures = new Figures();
        root.filter(figures);
        return figures.silent;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        Figure figure = open.peek();
        if (node instanceof Element element) {
            return open(figure, element, tag(element));
        }
        if (figure != null && node instanceof TextNode words && Values.line(words.getWholeText()) != null) {
            figure.readWords();
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(@Nullable Figure figure, Element element, String tag) {
        if (figure != null && figure.inCaption == 0) {
            figure.picture |= PICTURES.contains(tag);
        }
        if (HtmlBlocks.SILENT.contains(tag) || element.hasAttr("hidden")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("figure")) {
            open.push(new Figure());
        } else if (figure != null) {
            figure.pass(tag, 1);
            if (tag.equals("figcaption")) {
                figure.captions.add(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!open.isEmpty() && node instanceof Element element) {
            String tag = tag(element);
            if (tag.equals("figure")) {
                close(element, open.pop());
            } else {
                open.peek().pass(tag, -1);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element, Figure figure) {
        if (!figure.hasWords()) {
            silent.add(element);
        } else if (figure.picture) {
            silent.addAll(figure.captions);
        }
        Figure around = open.peek();
        if (around != null && around.inCaption == 0) {
            around.text |= figure.hasWords();
            around.picture |= figure.picture;
        }
    }

    private static String tag(Element element) {
        return element.tagName().toLowerCase(Locale.ROOT);
    }
}
