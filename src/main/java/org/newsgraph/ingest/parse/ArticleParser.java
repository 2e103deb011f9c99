package org.newsgraph.ingest.parse;

import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.parse.ParsedArticle.ParsedSection;

/**
 * Reads the plain-text format: metadata, title, byline, then headings and paragraphs. It never fails, and never drops a
 * character but white space: what it does not understand is text. Time and memory grow in step with the length of the
 * text, whatever stands in it.
 * <p>
 * A first line that looks like a heading is the title: it becomes the {@code HEADLINE} of the metadata unless the text
 * gives another one there ({@link Opening}). A text that starts with a heading for any other reason has no lead.
 */
public final class ArticleParser {

    public ParsedArticle parse(String text) {
        return parse(text, null);
    }

    /**
     * @param headline
     *        as the sender gives it: a title in the text that says something else is then the heading of what follows it;
     *        null if the sender gives none
     */
    public ParsedArticle parse(String text, @Nullable String headline) {
        MetadataRun run = MetadataRun.read(text);
        List<List<Line>> groups = ReleaseLabel.apart(Line.groups(text, run.end()));
        EmbargoLabels.read(groups, run.metadata, run.notes);
        List<Block> blocks = BlockSplitter.split(groups);
        BitSet headings = Headings.in(blocks);
        Opening opening = Opening.read(run, blocks, headings, headline);
        SectionAssembler assembler = new SectionAssembler(opening.standfirst(),
                blocks.subList(opening.end(), blocks.size()),
                headings.get(opening.end(), blocks.size()));
        List<ParsedSection> sections = assembler.assemble();
        return new ParsedArticle(opening.metadata, opening.byline(), assembler.dateline(), sections, opening.notes);
    }
}
