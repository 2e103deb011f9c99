package org.newsgraph.ingest.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.parse.ParsedArticle.Metadata;
import org.newsgraph.ingest.parse.ParsedArticle.ParseNote;

/**
 * What a text prints between its metadata and its first paragraph: the title, a standfirst, a byline.
 * <p>
 * The very first block, or the first below the {@linkplain ReleaseLabel label} of a release, is the title, and so the headline, if it is a heading and the metadata has no headline or the
 * same. A heading with Markdown marks is one only if it alone is of level 1. The one block between headline and byline
 * is the standfirst.
 */
final class Opening {
    private static final int LONGEST_TOLD = 160;
    final List<Metadata> metadata;
    final List<ParseNote> notes;
    private final List<Block> blocks;
    private final BitSet headings;
    /** As the sender gives it. */
    private final @Nullable String headline;
    private @Nullable String byline;
    private @Nullable Block standfirst;
    private int end;

    private Opening(MetadataRun run, List<Block> blocks, BitSet headings, @Nullable String headline) {
        this.metadata = new ArrayList<>(run.metadata);
        this.notes = new ArrayList<>(run.notes);
        this.blocks = blocks;
        this.headings = headings;
        this.headline = headline;
    }

    static Opening read(MetadataRun run, List<Block> blocks, BitSet headings, @Nullable String headline) {
        Opening opening = new Opening(run, blocks, headings, headline);
        opening.readTitle();
        opening.readStandfirst();
        opening.readByline();
        return opening;
    }

    @Nullable
    String byline() {
        return byline;
    }

    /** The printed standfirst; null if there is none. */
    @Nullable
    Block standfirst() {
        return standfirst;
    }

    /** Index of the first block after the opening. */
    int end() {
        return end;
    }

    private void readTitle() {
        int labels = ReleaseLabel.count(blocks);
        if (!hasTitle(labels)) {
            return;
        }
        Block title = blocks.get(labels);
        String given = value(MetadataKey.HEADLINE);
        if (saysOther(given, title) || saysOther(headline, title)) {
            return;
        }
        if (given != null) {
            notes.add(new ParseNote("DUPLICATE_KEY", title.offset(), "The title repeats the headline"));
        }
        blocks.subList(0, labels).stream().filter(above -> !ReleaseLabel.matches(above.text())).forEach(this::leaveOut);
        // What stands above a title is no part of the story, but of its source.
        metadata.add(new Metadata(MetadataKey.HEADLINE, title.text(), blocks.subList(0, labels + 1).stream()
                .map(Block::source).collect(Collectors.joining("\n"))));
        end = labels + 1;
    }

    private void leaveOut(Block above) {
        String words = above.text();
        notes.add(new ParseNote("ABOVE_TITLE", above.offset(), "No part of the text, as it stands above the title: "
                + (words.length() <= LONGEST_TOLD ? words : words.substring(0, LONGEST_TOLD) + "\u2026")));
    }

    private static boolean saysOther(@Nullable String given, Block title) {
        return given != null && !given.strip().equalsIgnoreCase(title.text());
    }

    private void readStandfirst() {
        if ((headline != null || value(MetadataKey.HEADLINE) != null) && value(MetadataKey.STANDFIRST) == null
                && isByline(end + 1)
                && blocks.get(end).isRunningText() && !isByline(end)) {
            standfirst = blocks.get(end);
            // It is a paragraph too, and its source stands there.
            metadata.add(new Metadata(MetadataKey.STANDFIRST, standfirst.text(), ""));
            end++;
        }
    }

    private boolean hasTitle(int index) {
        if (!headings.get(index) || headings.cardinality() == blocks.size() - index) {
            return false;
        }
        int level = blocks.get(index).level();
        return level == 0 || level == 1 && blocks.stream().filter(block -> block.level() == 1).count() == 1;
    }

    private void readByline() {
        byline = value(MetadataKey.BYLINE);
        if (byline == null && isByline(end)) {
            byline = blocks.get(end).text();
            end++;
        }
    }

    private boolean isByline(int index) {
        return index < blocks.size() && blocks.get(index).kind() == Block.Kind.LINE
                && BylineRule.matches(blocks.get(index).text());
    }

    private @Nullable String value(MetadataKey key) {
        return metadata.stream().filter(pair -> pair.key() == key).map(Metadata::value)
                .filter(value -> !value.isEmpty()).findFirst().orElse(null);
    }
}
