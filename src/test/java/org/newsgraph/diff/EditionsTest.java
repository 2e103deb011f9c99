package org.newsgraph.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.ingest.parse.ArticleParser;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;
import org.newsgraph.vocabulary.MentionLocation;

/** Two editions of an article as newspapers make them: read {@code diff/editions.diff} to see what a reader is told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EditionsTest {

    @Test
    void an_editor_finds_each_change_at_its_place() throws IOException {
        List<Block> first = edition("first-edition.txt");
        List<Block> second = edition("second-edition.txt");
        String diff = BlockDiff.of(first, second).stream().map(step -> line(step, first, second))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(diff).isEqualTo(resource("editions.diff"));
    }

    private static List<Block> edition(String name) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (ParsedSection section : new ArticleParser().parse(resource(name), null).sections()) {
            if (section.heading() != null) {
                blocks.add(new Block(MentionLocation.HEADING, section.heading()));
            }
            section.paragraphs().forEach(p -> blocks.add(new Block(MentionLocation.PARAGRAPH, p.text())));
        }
        return blocks;
    }

    private static String line(Step step, List<Block> first, List<Block> second) {
        return switch (step.change()) {
            case UNCHANGED -> "  " + start(second.get(step.to()));
            case MOVED -> "> " + start(second.get(step.to()));
            case ADDED -> "+ " + second.get(step.to()).text();
            case REMOVED -> "- " + first.get(step.from()).text();
            case CHANGED -> "~ " + both(step, first, second);
            case MOVED_AND_CHANGED -> "~> " + both(step, first, second);
        };
    }

    private static String both(Step step, List<Block> first, List<Block> second) {
        return first.get(step.from()).text() + "\n   " + second.get(step.to()).text();
    }

    private static String start(Block block) {
        return block.text().length() <= 60 ? block.text() : block.text().substring(0, 57) + "...";
    }

    private static String resource(String name) throws IOException {
        return new String(EditionsTest.class.getResourceAsStream("/diff/" + name).readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
