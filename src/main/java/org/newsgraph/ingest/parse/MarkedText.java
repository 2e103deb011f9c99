package org.newsgraph.ingest.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.newsgraph.ingest.format.TextBlock;
import org.newsgraph.ingest.parse.Block.Kind;

/** The structure of a text whose blocks are marked already: nothing has to be guessed but the lead and the dateline. */
public final class MarkedText {
    private MarkedText() {
    }

    public static ParsedArticle read(List<TextBlock> marked) {
        List<Block> blocks = new ArrayList<>();
        List<List<Line>> lines = new ArrayList<>();
        BitSet headings = new BitSet();
        int offset = 0;
        for (TextBlock block : marked) {
            headings.set(blocks.size(), block.kind() == TextBlock.Kind.HEADING);
            blocks.add(new Block(kind(block), block.text(), block.text(), block.level(), offset));
            lines.add(List.of(new Line(block.text(), 0, offset)));
            offset += block.text().length() + 2;
        }
        SectionAssembler assembler = new SectionAssembler(null, blocks, headings);
        List<ParsedArticle.ParsedSection> sections = assembler.assemble();
        List<ParsedArticle.Metadata> metadata = new ArrayList<>();
        List<ParsedArticle.ParseNote> notes = new ArrayList<>();
        EmbargoLabels.read(lines, metadata, notes);
        return new ParsedArticle(metadata, null, assembler.dateline(), sections, notes);
    }

    private static Kind kind(TextBlock block) {
        return switch (block.kind()) {
            case HEADING -> Kind.HEADING;
            case LIST_ITEM -> Kind.LIST_ITEM;
            case QUOTE -> Kind.QUOTE;
            case PARAGRAPH -> Kind.TEXT;
        };
    }
}
