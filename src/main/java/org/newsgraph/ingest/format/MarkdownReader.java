package org.newsgraph.ingest.format;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.BadDocument.Reason;

/** Reads Markdown (CommonMark, with the tables of GitHub), with front matter. */
final class MarkdownReader {
    /** More than there is room for without the marks. */
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final Pattern LONG_LINE = Pattern.compile("[^\\n]{20000,}+");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).maxOpenBlockParsers(100)
            .customInlineContentParserFactory(new FewMarks()).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();

    /** Finds blocks and nothing within them. */
    private static final Parser LINES = Parser.builder().extensions(TABLES).maxOpenBlockParsers(100)
            .inlineParserFactory(context -> (lines, block) -> {
            }).includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final Set<String> YES = Set.of("true", "yes", "on", "y", "1");
    private static final Set<String> NO = Values.NO;
    /** A key with one of these may as well not be there. */
    private static final Set<String> NOTHING = Set.of("none", "null", "~");
    private static final Set<String> SEEN = Set.of("public", "visible", "listed", "published");
    /** From when on a page is to be seen, beside when it was written. */
    private static final String[] SCHEDULES = {"publishdate", "publishedat", "publishedon", "pubdate",
            "datepublished", "publishat", "publishon"};
    /** Of a film or a book, where the article has a date of its own. */
    private static final String[] RELEASES = {"publicationdate", "releasedate"};
    /** Of these alone it is sure that they say from when on it may be seen. */
    private static final String[] SURE_SCHEDULES = {"publishdate", "publishat", "publishon"};
    /** The hour of a site is that of its place, which is not said. */
    private static final Duration FAR_EAST = Duration.ofHours(14);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
    /** Perhaps in a quotation or a list. */
    private static final Pattern FOOTNOTE = Pattern
            .compile("^([ \\t>]*+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?)\\[\\^(?=[^\\]]+\\]:)");

    private MarkdownReader() {
    }

    static NewsItem read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new BadDocument(Reason.TOO_LARGE, "",
                    "a text of Markdown has at most %,d characters".formatted(MOST_CHARACTERS));
        }
        FrontMatter front = FrontMatter.of(text);
        NewsItem item = new NewsItem();
        item.headline = front.value("title", "headline");
        item.standfirst = front.value("standfirst", "description", "summary", "subtitle", "excerpt");
        item.byline = front.value("byline", "author", "authors");
        item.dateline = front.value("dateline", "location");
        item.uri = front.value("uri", "url", "canonical", "canonicalurl", "id");
        item.version = front.value("version");
        item.language = front.value("language", "lang");
        item.category = Values.first(front.value("category", "section"),
                front.list("categories").stream().findFirst().orElse(null));
        item.source = front.value("source", "publisher");
        item.urgency = Values.urgency(item, front.value("urgency", "priority"));
        item.editorialNote = front.value("editorialnote", "ednote");
        readCorrection(front, item);
        readDates(front, item);
        item.status = Values.status(item, front.value("status", "pubstatus", "poststatus"));
        readUnclear(front, item);
        readRights(front, item);
        front.list("keywords", "tags").forEach(keyword -> item.addKeyword(Values.line(keyword)));
        front.list("subjects", "topics").stream().map(Values::line)
                .forEach(subject -> item.addSubject(null, null, null, subject));
        item.blocks = HtmlBlocks.of(RENDERER.render(PARSER.parse(withFootnotes(withoutEndlessLinks(front.body())))));
        Blocks.dropHeadline(item);
        return item;
    }

    /** Of each the end is looked for as far as the line goes. */
    private static String withoutEndlessLinks(String body) {
        return LONG_LINE.matcher(body).replaceAll(line -> Matcher.quoteReplacement(
                line.group().replace("](<", "]\\(<")));
    }

    /** A footnote of one word or address would be taken for where a link leads, which is not shown. */
    private static String withFootnotes(String body) {
        if (!body.contains("[^")) {
            return body;
        }
        BitSet literal = literal(LINES.parse(body));
        String[] lines = body.split("\r\n|\n|\r", -1);
        for (int line = 0; line < lines.length; line++) {
            lines[line] = literal.get(line) ? lines[line] : FOOTNOTE.matcher(lines[line]).replaceFirst("$1\\\\[^");
        }
        return String.join("\n", lines);
    }

    /** The lines in which a mark is a mark. */
    private static BitSet literal(Node document) {
        BitSet lines = new BitSet();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock code) {
                mark(code);
            }

            @Override
            public void visit(IndentedCodeBlock code) {
                mark(code);
            }

            @Override
            public void visit(HtmlBlock html) {
                mark(html);
            }

            private void mark(Node block) {
                block.getSourceSpans().forEach(span -> lines.set(span.getLineIndex()));
            }
        });
        return lines;
    }

    /** Some say of each text whether it is one; other words are the notice. */
    private static void readCorrection(FrontMatter front, NewsItem item) {
        String told = front.value("correction");
        if (told != null && isOf(NO, told)) {
            return;
        }
        boolean yes = told == null || isOf(YES, told);
        item.correctionNotice = yes ? front.value("correctionnotice") : told;
        item.correction = told != null || item.correctionNotice != null;
    }

    private static void readDates(FrontMatter front, NewsItem item) {
        String published = front.value("published", "publish", "ispublished");
        boolean flag = published != null && (isOf(YES, published) || isOf(NO, published));
        String day = front.value("date");
        Instant date = Values.date(item, "date", day);
        Instant scheduled = Values.date(item, "publishDate", Values.first(front.value(SCHEDULES),
                flag ? null : published, date == null ? front.value(RELEASES) : null));
        item.publishedAt = Values.first(date, scheduled);
        item.updatedAt = Values.date(item, "updated", front.value("updated", "lastmod", "modified"));
        readEmbargo(front, item);
        boolean local = day != null && !FlexibleDate.namesZone(day);
        readDatesToCome(item, toCome(date, local ? FAR_EAST : CLOCKS_DIFFER),
                toCome(scheduled, CLOCKS_DIFFER));
        readUnreadSchedule(item, front.value(SURE_SCHEDULES));
        readDraft(front, item, flag && isOf(NO, published) && !isOf(NOTHING, published));
    }

    private static @Nullable Instant toCome(@Nullable Instant date, Duration tolerance) {
        return date != null && date.isAfter(Instant.now().plus(tolerance)) ? date : null;
    }

    /** Sites build no page before its date. */
    private static void readDatesToCome(NewsItem item, @Nullable Instant... dates) {
        Stream.of(dates).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .filter(day -> item.embargoedUntil == null || day.isAfter(item.embargoedUntil)).ifPresent(day -> {
                    item.embargoedUntil = day;
                    item.note("EMBARGO_BY_DATE", "its date is to come: the article is embargoed until " + day);
                });
    }

    /** Of a year that is over it holds nothing. */
    private static void readUnreadSchedule(NewsItem item, @Nullable String schedule) {
        if (schedule == null || isOf(NO, schedule) || item.embargoedUntil != null
                || FlexibleDate.parse(schedule) != null) {
            return;
        }
        int now = Year.now(ZoneOffset.UTC).getValue();
        boolean over = YEAR.matcher(schedule).results().anyMatch(year -> Integer.parseInt(year.group()) < now);
        if (!over) {
            Values.hold(item, "publishDate does not say from when on it may be seen");
        }
    }

    /** Rather unseen than published by a misunderstanding. */
    private static void readDraft(FrontMatter front, NewsItem item, boolean unpublished) {
        boolean draft = Stream.of("draft", "isdraft", "unpublished", "private", "hidden", "unlisted")
                .map(front::value).anyMatch(word -> word != null && !isOf(NO, word));
        String visibility = front.value("visibility");
        boolean unseen = visibility != null && !SEEN.contains(visibility.toLowerCase(Locale.ROOT));
        item.held |= draft || unpublished || unseen;
    }

    private static void readUnclear(FrontMatter front, NewsItem item) {
        if (front.isUnclear() && (item.standing() == null || item.standing() == NewsItem.Status.USABLE)) {
            item.held = true;
            item.note("UNCLEAR_FRONT_MATTER",
                    "what stands above the text is broken, or says in an unusual form or place"
                            + " that the text is held: the article is withheld");
        }
    }

    /** What only says that there is one leaves it to another key to say until when. */
    private static void readEmbargo(FrontMatter front, NewsItem item) {
        List<String> said = FrontMatter.EMBARGOES.stream().filter(front::has)
                .map(key -> Values.first(front.value(key), ""))
                .filter(word -> !isOf(NO, word)).toList();
        List<String> ends = said.stream().filter(word -> !word.isEmpty() && !isOf(YES, word)).toList();
        for (String word : ends.isEmpty() ? said : ends) {
            if (item.embargoedUntil == null) {
                Values.embargo(item, "embargo", word);
            }
        }
    }

    private static boolean isOf(Set<String> words, String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    private static void readRights(FrontMatter front, NewsItem item) {
        item.copyrightHolder = front.value("copyrightholder", "rightsholder");
        item.copyrightNotice = front.value("copyrightnotice", "copyright");
        item.usageTerms = front.value("usageterms", "license", "rights");
        item.creditLine = front.value("creditline", "credit");
    }
}
