package org.newsgraph.ingest.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Where the text of a page stands. */
final class PageText {
    /** Each of its paragraphs may be called so. */
    private static final Evaluator MARKED = QueryParser.parse("[itemprop=articleBody]");
    /** The best first. */
    private static final List<Evaluator> BODIES = Stream.concat(Stream.of(MARKED),
            Stream.of("article", "main", "[role=main]").map(QueryParser::parse)).toList();
    private static final Set<String> ASIDE = Set.of("aside", "footer", "nav");

    private PageText() {
    }

    /**
     * @param live
     *        its text is all that was written beside each other, as time went on; its elements may say so as well
     */
    static Element of(Document page, boolean live, NewsItem item) {
        NewsItem alone = new NewsItem();
        Element one = live ? page : ofOne(page, alone);
        if (live || Microdata.isLive(one)) {
            return ofLive(page);
        }
        item.notes.addAll(alone.notes);
        return one;
    }

    private static Element ofOne(Document page, NewsItem item) {
        for (Evaluator which : BODIES) {
            List<Element> found = outermost(page, element -> which.matches(page, element));
            Element longest = longest(found);
            if (longest != null && which == MARKED) {
                return around(longestParts(found));
            }
            if (longest != null) {
                noteOthers(found, longest, item);
                return longest;
            }
        }
        return page.body();
    }

    private static Element ofLive(Document page) {
        List<Element> marked = updates(page, MARKED);
        List<Element> beside = marked.isEmpty() ? List.of() : articlesBeside(page, marked);
        if (textOf(beside.stream().filter(element -> !leadsOn(element)).toList()) > textOf(marked)) {
            // What is marked is but the introduction.
            return together(Stream.concat(marked.stream(), beside.stream()).toList());
        }
        return Stream.concat(Stream.of(marked), BODIES.stream().skip(1).map(which -> updates(page, which)))
                .filter(found -> !found.isEmpty()).findFirst().map(PageText::together).orElse(page.body());
    }

    private static List<Element> updates(Document page, Evaluator which) {
        return outermost(page, element -> which.matches(page, element), ASIDE).stream().filter(Element::hasText)
                .toList();
    }

    private static List<Element> articlesBeside(Document page, List<Element> marked) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element part : marked) {
            for (Element up = part; up != null && around.add(up);) {
                up = up.parent();
            }
        }
        Set<Element> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        parts.addAll(marked);
        return outermost(page, element -> parts.contains(element)
                || element.normalName().equals("article") && !around.contains(element), ASIDE).stream()
                .filter(element -> !parts.contains(element) && element.hasText()).toList();
    }

    /** Those within another have no more text than that. */
    static List<Element> outermost(Element within, Predicate<Element> which) {
        return outermost(within, which, Set.of());
    }

    private static List<Element> outermost(Element within, Predicate<Element> which, Set<String> without) {
        List<Element> found = new ArrayList<>();
        within.filter((node, depth) -> {
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            boolean matches = which.test(element);
            if (matches) {
                found.add(element);
            }
            return matches || without.contains(element.normalName())
                    ? FilterResult.SKIP_ENTIRELY
                    : FilterResult.CONTINUE;
        });
        return found;
    }

    private static int textOf(List<Element> elements) {
        return elements.stream().mapToInt(element -> element.text().length()).sum();
    }

    /** Null if none has a text. */
    private static @Nullable Element longest(List<Element> elements) {
        Element longest = null;
        int most = 0;
        for (Element element : elements) {
            int length = element.text().length();
            longest = length > most ? element : longest;
            most = Math.max(most, length);
        }
        return longest;
    }

    /** What holds them all, without those that only lead to other pages. */
    private static Element together(List<Element> found) {
        List<Element> updates = found.stream().filter(element -> !leadsOn(element)).toList();
        if (updates.isEmpty()) {
            return Objects.requireNonNullElse(longest(found), found.get(0));
        }
        Element all = around(updates);
        found.stream().filter(element -> element != all && leadsOn(element)).forEach(Element::remove);
        return all;
    }

    private static boolean leadsOn(Element element) {
        int linked = textOf(outermost(element, link -> link.normalName().equals("a")));
        return 2 * linked > element.text().length();
    }

    /** Those of the article that has the most text in them. */
    private static List<Element> longestParts(List<Element> found) {
        Map<Element, Element> owners = new IdentityHashMap<>();
        Map<Element, List<Element>> parts = new LinkedHashMap<>();
        found.stream().filter(Element::hasText).forEach(part -> parts
                .computeIfAbsent(owner(part, owners), none -> new ArrayList<>()).add(part));
        List<Element> longest = found;
        int most = -1;
        for (List<Element> some : parts.values()) {
            int length = textOf(some);
            longest = length > most ? some : longest;
            most = Math.max(most, length);
        }
        return longest;
    }

    /** The article around it, or all of the page. Each element is passed once. */
    private static Element owner(Element part, Map<Element, Element> owners) {
        List<Element> passed = new ArrayList<>();
        Element up = part.parent();
        Element last = part;
        while (up != null && !owners.containsKey(up) && !isOwner(up)) {
            passed.add(up);
            last = up;
            up = up.parent();
        }
        Element owner = up == null ? last : owners.getOrDefault(up, up);
        passed.forEach(one -> owners.put(one, owner));
        return owner;
    }

    private static boolean isOwner(Element element) {
        return element.normalName().equals("article") || element.hasAttr("itemscope");
    }

    /** The innermost element that holds all of them; each element above them is passed once. */
    private static Element around(List<Element> elements) {
        Map<Element, Integer> heights = new IdentityHashMap<>();
        List<Element> line = new ArrayList<>();
        for (Element up = elements.get(0); up != null; up = up.parent()) {
            heights.put(up, line.size());
            line.add(up);
        }
        int highest = 0;
        for (Element element : elements) {
            List<Element> passed = new ArrayList<>();
            Element up = element;
            while (!heights.containsKey(up)) {
                passed.add(up);
                up = up.parent();
            }
            int height = heights.get(up);
            passed.forEach(one -> heights.put(one, height));
            highest = Math.max(highest, height);
        }
        return line.get(highest);
    }

    /** The one with the headline of the page is the article, and the others lead on; else they may be parts of one text. */
    private static void noteOthers(List<Element> found, Element longest, NewsItem item) {
        long others = found.stream()
                .filter(other -> other != longest && other.parent() == longest.parent() && !leadsOn(other)).count();
        if (others > 0 && longest.selectFirst("h1") == null) {
            item.note("TEXT_LEFT_OUT", ("the page has several articles beside each other: the longest is read, and %,d"
                    + " are left out").formatted(others));
        }
    }
}
