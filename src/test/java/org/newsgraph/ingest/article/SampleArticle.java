package org.newsgraph.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.Block;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.vocabulary.EntityKind;

/**
 * An invented article whose names a reader has marked: {@code [p:roe Jane Roe] of [o:acme Acme]}, the kind (p, o or l for
 * a place), a word of the reader's for who is meant, the name. A line with # is a headline or heading.
 *
 * @param names
 *        in reading order
 */
record SampleArticle(ArticleText text, List<MarkedName> names) {
    private static final Pattern MARK = Pattern.compile("\\[([pol]):(\\w+) ([^\\]]+)\\]");

    static SampleArticle read(String title) {
        try (InputStream in = SampleArticle.class.getResourceAsStream("/articles/" + title + ".txt")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SampleArticle of(String marked) {
        List<Block> blocks = new ArrayList<>();
        List<MarkedName> names = new ArrayList<>();
        marked.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String bare = line.replaceFirst("^#+ ", "");
            BlockKind kind = bare.equals(line) ? BlockKind.PARAGRAPH : BlockKind.HEADING;
            blocks.add(new Block(blocks.isEmpty() ? BlockKind.HEADLINE : kind, 0, strip(bare, blocks.size(), names)));
        });
        return new SampleArticle(new ArticleText("en", blocks), names);
    }

    private static String strip(String marked, int block, List<MarkedName> names) {
        StringBuilder plain = new StringBuilder();
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            mark.appendReplacement(plain, "");
            names.add(new MarkedName(new FoundName(block, plain.length(), mark.group(3), kind(mark.group(1))),
                    mark.group(2)));
            plain.append(mark.group(3));
        }
        return mark.appendTail(plain).toString();
    }

    private static EntityKind kind(String letter) {
        return switch (letter) {
            case "p" -> EntityKind.PERSON;
            case "o" -> EntityKind.ORGANIZATION;
            default -> EntityKind.PLACE;
        };
    }

    record FoundName(int block, int start, String text, EntityKind kind) {
    }

    record MarkedName(FoundName name, String meant) {
    }
}
