package org.newsgraph.ingest.parse;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.parse.ParsedArticle.Metadata;
import org.newsgraph.ingest.parse.ParsedArticle.ParseNote;

/** What the first lines of a text say of an embargo: above the title, or right below it. They stay where they stand. */
final class EmbargoLabels {
    private static final int MOST_LINES = 16;
    private static final int MOST_LINES_BELOW = 5;

    private boolean above = true;
    private int lines;
    private int below;
    private @Nullable Instant latest;
    private @Nullable Line endless;
    private @Nullable Line unclear;

    private EmbargoLabels() {
    }

    /** Adds what they say; the key of the metadata counts before them. */
    static void read(List<List<Line>> groups, List<Metadata> metadata, List<ParseNote> notes) {
        if (metadata.stream().anyMatch(pair -> pair.key() == MetadataKey.EMBARGO && !pair.value().isEmpty())) {
            return;
        }
        EmbargoLabels labels = new EmbargoLabels();
        for (List<Line> group : groups) {
            for (Line line : group) {
                if (labels.lines == MOST_LINES || labels.below == MOST_LINES_BELOW) {
                    labels.tell(metadata, notes);
                    return;
                }
                labels.take(line, group.size() == 1);
            }
        }
        labels.tell(metadata, notes);
    }

    private void take(Line line, boolean alone) {
        above = above && (lines == 0 ? ReleaseLabel.matches(line.text()) : ReleaseLabel.isAbove(line.text()));
        lines++;
        below += above ? 0 : 1;
        String words = above ? HeldLabel.end(line.text()) : HeldLabel.endBelow(line.text(), alone);
        if (below == 1 && words == null) {
            words = HeldLabel.endInBrackets(line.text());
        }
        Instant end = words == null ? null : HeldUntil.of(words);
        if (end != null) {
            latest = latest == null || end.isAfter(latest) ? end : latest;
        } else if (words != null && words.isEmpty()) {
            endless = line;
        } else if (words != null) {
            unclear = line;
        }
    }

    /** "UNDER EMBARGO" says nothing else than a line that says until when. */
    private void tell(List<Metadata> metadata, List<ParseNote> notes) {
        if (latest != null) {
            metadata.add(new Metadata(MetadataKey.EMBARGO, latest.toString(), ""));
        }
        Line held = unclear != null || latest != null ? unclear : endless;
        if (held != null) {
            notes.add(new ParseNote("UNCLEAR_EMBARGO", held.offset(),
                    "Kept as text: it cannot be told when the embargo ends"));
        }
    }
}
