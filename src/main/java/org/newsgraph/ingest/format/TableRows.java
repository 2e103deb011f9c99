package org.newsgraph.ingest.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells rows of data, which are read as one paragraph each, from those that only put what stands in them side by side. */
final class TableRows {
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> NO_TABLE = Set.of("presentation", "none");
    /** What nobody writes into the cell of a table with data. */
    private static final String OF_PAGES = "table, h1, h2, h3, h4, h5, h6, hl1, hl2";
    private static final int MOST_PARAGRAPHS = 3;
    private static final int MOST_CHARACTERS = 500;

    private TableRows() {
    }

    static boolean isCell(Element element) {
        return CELLS.contains(element.tagName().toLowerCase(Locale.ROOT));
    }

    /**
     * @param silent
     *        elements that are not for reading
     */
    static boolean isData(Element row, Set<Element> silent) {
        List<Element> cells = row.children().stream().filter(TableRows::isCell).toList();
        return cells.size() > 1 && !isLayout(row.closest("table")) && row.selectFirst(OF_PAGES) == null
                && cells.stream().allMatch(cell -> isShort(cell, silent));
    }

    private static boolean isShort(Element cell, Set<Element> silent) {
        CellWords words = CellWords.of(cell, silent);
        return words.paragraphs() <= MOST_PARAGRAPHS && words.length() <= MOST_CHARACTERS;
    }

    private static boolean isLayout(@Nullable Element table) {
        return table != null && NO_TABLE.contains(table.attr("role").toLowerCase(Locale.ROOT));
    }
}
