package org.newsgraph.ingest.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** What the elements of a page say of its article in the words of schema.org. */
final class Microdata implements NodeFilter {
    private static final Set<String> WORDS = Set.of("headline", "description", "inLanguage", "articleSection",
            "keywords", "author", "creator", "publisher", "datePublished", "dateCreated", "dateModified", "url",
            "mainEntityOfPage");
    /** Themes of WordPress call an article a creative work. */
    private static final Pattern ARTICLE = Pattern
            .compile("(?:.*\\s)?https?://schema\\.org/(?:\\w*Article|\\w*BlogPosting|Report|CreativeWork)(?:\\s.*)?");
    private static final Pattern LIVE = Pattern.compile("(?:.*\\s)?https?://schema\\.org/LiveBlogPosting(?:\\s.*)?");
    private static final Set<String> ADDRESSES = Set.of("url", "mainEntityOfPage");
    private static final int ENOUGH = 100;

    private final Map<String, List<String>> said = new HashMap<>();
    private final @Nullable Element article;
    private final boolean addressed;

    /**
     * @param addressed
     *        whether an address there can be but that of the article
     */
    private Microdata(@Nullable Element article, boolean addressed) {
        this.article = article;
        this.addressed = addressed;
    }

    /**
     * @param text
     *        where the text of the article stands
     */
    static Microdata around(Element text) {
        Microdata data = above(text).filter(Microdata::isArticle).findFirst().map(all -> new Microdata(all, true))
                .orElseGet(() -> within(text));
        if (data.article != null) {
            data.article.filter(data);
        }
        return data;
    }

    private static Stream<Element> above(Element text) {
        return Stream.iterate(text, up -> up != null, Element::parent);
    }

    /** Of those within a text most lead to other articles: not the one with most of its words, or with its headline. */
    private static Microdata within(Element text) {
        List<Element> articles = PageText.outermost(text, Microdata::isArticle);
        int half = articles.isEmpty() ? 0 : text.text().length() / 2;
        Element headline = text.selectFirst("h1");
        return articles.stream().filter(article -> article.text().length() > half).findFirst()
                .map(most -> new Microdata(most, true))
                .orElseGet(() -> new Microdata(articles.stream()
                        .filter(article -> headline != null && above(headline).anyMatch(up -> up == article))
                        .findFirst().orElse(null), false));
    }

    private static boolean isArticle(Element element) {
        return element.hasAttr("itemscope") && ARTICLE.matcher(element.attr("itemtype")).matches();
    }

    /** Whether the elements around a text say that it is that of a live blog: others lead to one. */
    static boolean isLive(Element text) {
        return above(text).anyMatch(element -> element.hasAttr("itemscope")
                && LIVE.matcher(element.attr("itemtype")).matches());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element) || element == article) {
            return FilterResult.CONTINUE;
        }
        List<String> words = Stream.of(element.attr("itemprop").split("\\s+")).filter(WORDS::contains).toList();
        String value = words.isEmpty() ? null : Values.line(value(element, words));
        if (value != null) {
            words.forEach(word -> add(word, value));
        }
        // What another thing says is not said of the article.
        boolean apart = !words.isEmpty() || element.hasAttr("itemscope");
        return apart ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
    }

    private void add(String word, String value) {
        List<String> values = said.computeIfAbsent(word, none -> new ArrayList<>());
        if (values.size() < ENOUGH && !values.contains(value)) {
            values.add(value);
        }
    }

    private static String value(Element element, List<String> words) {
        String content = element.attr("content");
        if (!content.isBlank()) {
            return content;
        }
        if (element.hasAttr("itemscope")) {
            Element name = element.selectFirst("[itemprop=name]");
            return name == null ? element.attr("itemid") : Values.first(Values.line(name.attr("content")), name.text());
        }
        String elsewhere = words.stream().anyMatch(ADDRESSES::contains)
                ? element.attr("href")
                : element.attr("datetime");
        return elsewhere.isBlank() ? element.text() : elsewhere;
    }

    /** Null if nothing is said. */
    @Nullable
    String first(String word) {
        return all(word).stream().findFirst().orElse(null);
    }

    List<String> all(String word) {
        return addressed || !ADDRESSES.contains(word) ? said.getOrDefault(word, List.of()) : List.of();
    }
}
