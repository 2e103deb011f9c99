package org.newsgraph.ingest.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.Evidence;
import org.newsgraph.ingest.detect.Texts;
import org.newsgraph.text.ArticleText;
import org.newsgraph.vocabulary.EntityKind;

/** A text whose mentions are marked by hand, {@code [P Jane Roe] of [O Acme] in [L Oslo]}, so that no detector is needed. */
record Marked(ArticleText text, List<DetectedMention> mentions) {
    private static final Pattern MARK = Pattern.compile("\\[([POL]) ([^\\]]+)\\]");

    static Marked of(String marked) {
        StringBuilder plain = new StringBuilder();
        List<DetectedMention> mentions = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            mark.appendReplacement(plain, "");
            int start = plain.length();
            plain.append(mark.group(2));
            mentions.add(new DetectedMention(0, start, plain.length(), mark.group(2), kind(mark.group(1)),
                    Evidence.CERTAIN, 1));
        }
        mark.appendTail(plain);
        return new Marked(Texts.paragraphs(plain.toString()), mentions);
    }

    private static EntityKind kind(String letter) {
        return switch (letter) {
            case "P" -> EntityKind.PERSON;
            case "O" -> EntityKind.ORGANIZATION;
            default -> EntityKind.PLACE;
        };
    }
}
