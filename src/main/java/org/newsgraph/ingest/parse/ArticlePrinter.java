package org.newsgraph.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedParagraph;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;
import org.newsgraph.vocabulary.ParagraphRole;

/**
 * Writes the plain-text format so that {@link ArticleParser} reads the same article from it: every block on a line of its
 * own, every heading with marks, a backslash before a paragraph that looks like something else, and one apart from an item
 * that does not look like one. A heading of level 6 comes back with level 5.
 */
public final class ArticlePrinter {
    private static final int DEEPEST = 6;
    private static final int LONGEST_HEADING = 250;
    private final Map<MetadataKey, String> metadata;
    private final List<ParsedSection> sections;
    private final List<String> blocks = new ArrayList<>();
    /** A heading of the highest level in the text would be its title, if it is alone: all are one level lower. */
    private final int lowered;
    private final ListMarker markers;

    private ArticlePrinter(Map<MetadataKey, String> metadata, List<ParsedSection> sections) {
        this.metadata = metadata;
        this.sections = sections;
        this.markers = new ListMarker(List.of(sections.stream().flatMap(section -> section.paragraphs().stream())
                .filter(paragraph -> paragraph.role() == ParagraphRole.LIST_ITEM)
                .map(item -> new Line(item.text(), 0, 0)).toList()));
        this.lowered = sections.stream().allMatch(ArticlePrinter::canBeLowered) ? 1 : 0;
    }

    /**
     * @param metadata
     *        each in one line; a value that the format cannot express is left out, such as a URI with a blank in it
     */
    public static String print(Map<MetadataKey, String> metadata, List<ParsedSection> sections) {
        return new ArticlePrinter(metadata, sections).print();
    }

    private String print() {
        boolean printsStandfirst = canPrintStandfirst();
        StringBuilder head = new StringBuilder();
        for (MetadataKey key : MetadataKey.values()) {
            boolean printed = printsStandfirst && (key == MetadataKey.STANDFIRST || key == MetadataKey.BYLINE);
            String value = metadata.get(key);
            if (value != null && !printed) {
                add(head, key, Blanks.collapse(value, 0, value.length()));
            }
        }
        if (!head.isEmpty()) {
            blocks.add(head.toString().stripTrailing());
        }
        sections.forEach(section -> addSection(section, printsStandfirst));
        return String.join("\n\n", blocks) + "\n";
    }

    private static void add(StringBuilder head, MetadataKey key, String value) {
        String line = key.name().toLowerCase(Locale.ROOT) + ": " + value;
        MetadataPair pair = MetadataRun.pairAt(line, 0);
        if (pair != null && pair.isAccepted() && pair.end() == line.length()) {
            head.append(line).append('\n');
        }
    }

    /** Between a headline and a byline that is known as one by its form alone. */
    private boolean canPrintStandfirst() {
        String byline = metadata.get(MetadataKey.BYLINE);
        ParsedParagraph standfirst = standfirst();
        return standfirst != null && standfirst.text().equals(metadata.getOrDefault(MetadataKey.STANDFIRST,
                standfirst.text())) && metadata.containsKey(MetadataKey.HEADLINE) && byline != null
                && BylineRule.matches(byline) && !BylineRule.matches(standfirst.text());
    }

    private @Nullable ParsedParagraph standfirst() {
        return sections.isEmpty() || sections.get(0).heading() != null
                ? null
                : sections.get(0).paragraphs().stream().findFirst()
                        .filter(paragraph -> paragraph.role() == ParagraphRole.STANDFIRST).orElse(null);
    }

    private static boolean canBeLowered(ParsedSection section) {
        return section.heading() == null || section.heading().length() + 2 * DEEPEST + 2 <= LONGEST_HEADING;
    }

    private void addSection(ParsedSection section, boolean printsStandfirst) {
        if (section.heading() != null) {
            blocks.add(heading(section.heading(), Math.min(DEEPEST, section.level() + lowered)));
        }
        for (ParsedParagraph paragraph : section.paragraphs()) {
            blocks.add(switch (paragraph.role()) {
                case LIST_ITEM -> item(paragraph.text());
                case QUOTE -> "> " + paragraph.text();
                case LEAD, STANDFIRST, BODY -> escaped(paragraph.text(), paragraph == first());
            });
            if (printsStandfirst && paragraph == standfirst()) {
                blocks.add(metadata.get(MetadataKey.BYLINE));
            }
        }
    }

    /** "5." is the mark of an item only beside another; what stands below the first paragraph of an item has none. */
    private String item(String text) {
        return markers.opensItem(text) && !Markdown.isRule(text) ? text : "\\ " + text;
    }

    private static String heading(String words, int level) {
        String marks = "#".repeat(level);
        // Marks at the end would be taken for the heading's own.
        return marks + " " + words + (words.endsWith("#") ? " " + marks : "");
    }

    private @Nullable ParsedParagraph first() {
        return sections.get(0).paragraphs().stream().findFirst().orElse(null);
    }

    private static String escaped(String text, boolean first) {
        return looksLikeAnother(text) || first && HeadingRule.matchesBehindLabel(text) ? "\\" + text : text;
    }

    private static boolean looksLikeAnother(String text) {
        String plain = Markdown.bold(text);
        return Markdown.isEscaped(text) || Markdown.isItem(text) || Markdown.isQuote(text)
                || Markdown.headingLevel(text) > 0
                || ListMarker.mayOpenItem(text) || !plain.equals(text) || HeadingRule.matches(text)
                || BylineRule.matches(text) || ReleaseLabel.matches(text) || MetadataRun.pairAt(text, 0) != null;
    }
}
