package org.newsgraph.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.TextBlock.Kind;
import org.newsgraph.text.WideScript;

/**
 * Makes blocks of marked-up text: HTML, and the like of NITF. Rows of tables are paragraphs, list items get the mark that
 * plain text has; what is not for reading, and pictures with their captions, are left out.
 */
final class HtmlBlocks implements NodeFilter {
    private static final Map<String, Integer> HEADINGS = Map.of("h1", 1, "h2", 2, "h3", 3, "h4", 4, "h5", 5, "h6", 6,
            "hl1", 1, "hl2", 2);
    static final Set<String> SILENT = Set.of("script", "style", "noscript", "template", "head", "nav", "form",
            "button", "select", "textarea", "iframe", "object", "embed", "svg", "canvas", "picture", "video",
            "audio", "media", "nitf-table-metadata", "math", "rt", "rp", "del", "strike");
    static final Set<String> BLOCKS = Set.of("p", "div", "section", "article", "main", "body", "html", "ul",
            "ol", "dl", "dt", "dd", "li", "table", "thead", "tbody", "tfoot", "tr", "caption", "blockquote", "bq",
            "pre",
            "address", "header", "footer", "aside", "hr", "block", "center", "details", "summary", "fieldset",
            "td", "th", "figure", "figcaption", "nitf-table", "body.content", "body.end", "tagline", "bibliography",
            "document", "inlineXML");
    /** Of a row whose cells are all empty. */
    private static final Pattern NO_WORDS = Pattern.compile("[|\\s]+");
    private static final List<String> SUBSCRIPTIONS = List.of("subscription-widget", "subscription-widget-wrap",
            "subscription-widget-wrap-editor");
    private static final Set<String> QUOTES = Set.of("blockquote", "bq");
    private static final String ENDS_SENTENCE = ".!?:\u2026\"\u201d\u00bb\u3002\uff01\uff1f";
    /** Behind it, what comes next in a cell needs no mark to stand apart. */
    private static final String STANDS_APART = ENDS_SENTENCE + ",;|";
    private static final String LIST_MARK = "(?s)^(?:[-*\u2022\u2013\u2014]|\\d{1,3}[.)])\\s.*";

    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final ListNumbers lists = new ListNumbers();
    /** Figures that hold no words, and captions of pictures. */
    private final Set<Element> pictures;
    private int heading;
    private int quotes;
    private boolean newLine;
    private @Nullable String mark;
    /** The row of a table that is being read as one paragraph. */
    private @Nullable Element row;
    private boolean newPart;

    private HtmlBlocks(Set<Element> pictures) {
        this.pictures = pictures;
    }

    static List<TextBlock> of(Element root) {
        HtmlBlocks reader = new HtmlBlocks(Figures.silent(root));
        root.filter(reader);
        reader.flush();
        return reader.blocks;
    }

    static List<TextBlock> of(String html) {
        return of(Jsoup.parse(html).body());
    }

    /** All the text, without marks. */
    static String textOf(String html) {
        return Jsoup.parse(html).text();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            return open(element, element.tagName().toLowerCase(Locale.ROOT));
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element, String tag) {
        if (SILENT.contains(tag) || element.hasAttr("hidden") || pictures.contains(element)
                || isSubscription(element, tag) || FootnoteMarks.isOne(element, tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("frac") || tag.equals("denom")) {
            openFraction(element, tag);
        } else if (tag.equals("br")) {
            breakLine();
        } else if (row != null) {
            openInRow(element, tag);
        } else if (BLOCKS.contains(tag) || HEADINGS.containsKey(tag)) {
            flush();
            heading = HEADINGS.getOrDefault(tag, heading);
            quotes += QUOTES.contains(tag) ? 1 : 0;
            mark = tag.equals("li") ? mark(element) : mark;
            row = tag.equals("tr") && TableRows.isData(element, pictures) ? element : null;
        }
        return FilterResult.CONTINUE;
    }

    /** A list of articles, such as the updates of a live blog, is none of their words. */
    private @Nullable String mark(Element item) {
        boolean article = item.children().stream().anyMatch(child -> child.normalName().equals("article"));
        return article ? null : lists.mark(item);
    }

    /** Of NITF, which need not say the stroke, nor a blank behind a whole number. */
    private void openFraction(Element element, String tag) {
        Element before = element.previousElementSibling();
        boolean stroke = before != null && before.tagName().equals("frac-sep");
        boolean behindNumber = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        if (tag.equals("denom") ? !stroke : behindNumber) {
            text.append(tag.equals("denom") ? "/" : " ");
        }
    }

    /** What Substack sets between the paragraphs of a letter for those who have not subscribed to it. */
    private static boolean isSubscription(Element element, String tag) {
        return tag.equals("p") && element.hasClass("button-wrapper") || element.hasClass("captioned-button-wrap")
                || SUBSCRIPTIONS.stream().anyMatch(element::hasClass);
    }

    private void openInRow(Element element, String tag) {
        if (TableRows.isCell(element) && element.parent() == row) {
            newPart = false;
            newLine = false;
            // Also behind an empty cell: what stands below the same head must be known.
            text.append(element.previousElementSibling() == null ? "" : " | ");
        } else {
            newPart |= BLOCKS.contains(tag);
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.tagName().toLowerCase(Locale.ROOT);
            if (row != null && row != element) {
                newPart |= BLOCKS.contains(tag);
            } else if (BLOCKS.contains(tag) || HEADINGS.containsKey(tag)) {
                flush();
                heading = HEADINGS.containsKey(tag) ? 0 : heading;
                quotes -= QUOTES.contains(tag) ? 1 : 0;
                mark = tag.equals("li") ? null : mark;
                row = null;
                lists.close(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void append(String words) {
        if (row != null) {
            appendToRow(words);
            return;
        }
        boolean blank = Values.line(words) == null;
        if (newLine && !blank) {
            newLine = false;
            if (endsWithOneOf(ENDS_SENTENCE) && heading == 0) {
                flush();
            } else {
                appendLine(words);
                return;
            }
        }
        text.append(blank ? " " : words);
    }

    private void appendLine(String words) {
        String line = words.strip();
        boolean closely = !text.isEmpty() && !line.isEmpty()
                && WideScript.joins(text.codePointBefore(text.length()), line.codePointAt(0));
        text.append(closely ? words.stripLeading() : " " + words);
    }

    /** Paragraphs and items of a cell stand apart, so that names at their ends are not taken for one. */
    private void appendToRow(String words) {
        boolean blank = Values.line(words) == null;
        if ((newPart || newLine) && !blank) {
            boolean ends = endsWithOneOf(STANDS_APART);
            boolean apart = newPart && !ends && !text.isEmpty();
            newPart = false;
            newLine = false;
            if (!apart) {
                appendLine(words);
                return;
            }
            text.append("; ");
        }
        text.append(blank ? " " : words);
    }

    /** Drops blanks at the end, so that however many lines there are, each is looked at once. */
    private boolean endsWithOneOf(String characters) {
        int end = text.length();
        while (end > 0 && isWhite(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
        return end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Pages have spaces that do not break the line as if they were none. */
    private static boolean isWhite(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Two in a row end a paragraph, and one at the end of a sentence. */
    private void breakLine() {
        if (newLine && row != null) {
            newPart = true;
        } else if (newLine && heading == 0) {
            flush();
        } else {
            newLine = true;
        }
    }

    private void flush() {
        String line = Values.line(text.toString());
        text.setLength(0);
        newLine = false;
        newPart = false;
        if (line == null || NO_WORDS.matcher(line).matches()) {
            return;
        }
        if (heading > 0) {
            blocks.add(new TextBlock(Kind.HEADING, heading, line));
        } else if (mark != null) {
            blocks.add(new TextBlock(Kind.LIST_ITEM, 0, line.matches(LIST_MARK) ? line : mark + line));
            mark = "";
        } else {
            blocks.add(new TextBlock(quotes > 0 ? Kind.QUOTE : Kind.PARAGRAPH, 0, line));
        }
    }
}
