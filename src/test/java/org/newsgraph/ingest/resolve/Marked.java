package org.newsgraph.ingest.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.newsgraph.ingest.detect.DetectedMention;
import org.newsgraph.ingest.detect.Evidence;
import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.detect.KnownNames;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.Block;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.vocabulary.EntityKind;

/** An article with its names marked by hand: {@code [p Anna Keller] of [o Acme] in [l Oslo]}; # starts a heading. */
public record Marked(ArticleText text, List<DetectedMention> names) {
    private static final Pattern MARK = Pattern.compile("\\[([pol]) ([^\\]]+)\\]");

    public static Marked article(String... blocks) {
        List<Block> plain = new ArrayList<>();
        List<DetectedMention> names = new ArrayList<>();
        for (String block : blocks) {
            boolean heading = block.startsWith("# ");
            String text = strip(heading ? block.substring(2) : block, plain.size(), names);
            plain.add(new Block(heading ? BlockKind.HEADING : BlockKind.PARAGRAPH, 0, text));
        }
        return new Marked(new ArticleText("en", plain), names);
    }

    private static String strip(String marked, int block, List<DetectedMention> names) {
        StringBuilder plain = new StringBuilder();
        Matcher marks = MARK.matcher(marked);
        int from = 0;
        while (marks.find()) {
            plain.append(marked, from, marks.start()).append(marks.group(2));
            names.add(new DetectedMention(block, plain.length() - marks.group(2).length(), plain.length(),
                    marks.group(2), kind(marks.group(1)), Evidence.CERTAIN, 0.9));
            from = marks.end();
        }
        return plain.append(marked.substring(from)).toString();
    }

    private static EntityKind kind(String letter) {
        return switch (letter) {
            case "p" -> EntityKind.PERSON;
            case "o" -> EntityKind.ORGANIZATION;
            default -> EntityKind.PLACE;
        };
    }

    public List<ResolvedMention> resolved(KnownName... known) {
        return new ArticleResolver().resolve(text, names, KnownNames.of(List.of(known)));
    }

    /** Names and nominals, as the pipeline has them. */
    public List<ResolvedMention> all() {
        return Nominals.added(text, Metonyms.marked(text, resolved()));
    }
}
