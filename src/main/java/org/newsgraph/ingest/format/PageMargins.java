package org.newsgraph.ingest.format;

import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Removes what stands beside and below the text of a page. The footer of a quotation is part of it, and says whose it is. */
final class PageMargins implements NodeFilter {
    private static final Set<String> MARGINS = Set.of("footer", "aside");

    @Override
    public FilterResult head(Node node, int depth) {
        boolean margin = depth > 0 && node instanceof Element && MARGINS.contains(node.nodeName());
        boolean quotation = node.nodeName().equals("blockquote");
        return margin ? FilterResult.REMOVE : quotation ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
    }
}
