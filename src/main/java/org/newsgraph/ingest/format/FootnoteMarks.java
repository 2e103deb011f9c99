package org.newsgraph.ingest.format;

import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/** What leads from a text to a note below it and back: behind a name it would be taken for a part of that. */
final class FootnoteMarks {
    private static final Set<String> ROLES = Set.of("doc-noteref", "doc-backlink");
    private static final Pattern BACK = Pattern.compile("[\\s^\\u2191\\u21A9\\u2934\\uFE0E\\uFE0F]+");
    /** Number, letter or sign of a note, in brackets. */
    private static final int MOST_CHARACTERS = 6;

    private FootnoteMarks() {
    }

    static boolean isOne(Element element, String tag) {
        return switch (tag) {
            case "a" -> isMark(element);
            case "sup" -> holdsLinks(element);
            default -> false;
        };
    }

    private static boolean isMark(Element link) {
        if (ROLES.contains(link.attr("role")) || link.hasClass("footnote-anchor")) {
            return true;
        }
        if (!isShortLink(link)) {
            return false;
        }
        boolean raised = link.childrenSize() == 1 && link.child(0).normalName().equals("sup")
                && hasNoWords(link.ownText());
        return raised || BACK.matcher(link.text()).matches();
    }

    private static boolean holdsLinks(Element raised) {
        return raised.childrenSize() > 0 && hasNoWords(raised.ownText())
                && raised.children().stream().allMatch(FootnoteMarks::isShortLink);
    }

    /** To a part of a page, in feeds with the address of the page. */
    private static boolean isShortLink(Element element) {
        return element.normalName().equals("a") && element.attr("href").indexOf('#') >= 0
                && FirstWords.areAll(element, MOST_CHARACTERS);
    }

    private static boolean hasNoWords(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
