package org.newsgraph.ingest.parse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.parse.ParsedArticle.Metadata;
import org.newsgraph.ingest.parse.ParsedArticle.ParseNote;

/**
 * The {@code key value} pairs at the very start of a text. The run ends at the first words that are no pair; from there
 * on everything is text, as a pair further down would have to be moved to be kept.
 */
final class MetadataRun {
    private static final Map<String, MetadataKey> KEYS = Stream.of(MetadataKey.values())
            .collect(Collectors.toMap(key -> key.name().toLowerCase(Locale.ROOT), key -> key));
    private static final int LONGEST_KEY = 10;

    final List<Metadata> metadata = new ArrayList<>();
    final List<ParseNote> notes = new ArrayList<>();
    private final Set<MetadataKey> given = EnumSet.noneOf(MetadataKey.class);
    private final String text;
    private int end;

    private MetadataRun(String text) {
        this.text = text;
    }

    static MetadataRun read(String text) {
        MetadataRun run = new MetadataRun(text);
        run.end = afterByteOrderMarks(text);
        MetadataPair pair = run.next();
        while (pair != null) {
            run.keep(pair);
            pair = run.next();
        }
        return run;
    }

    /** Where the text begins. */
    int end() {
        return end;
    }

    /** Whether the words from here on are a pair; looks at the key and the form of its value only. */
    static @Nullable MetadataPair pairAt(String text, int start) {
        int afterKey = start;
        while (afterKey < text.length() && afterKey - start <= LONGEST_KEY && isKeyLetter(text.charAt(afterKey))) {
            afterKey++;
        }
        String word = text.substring(start, afterKey);
        int next = Blanks.skipInLine(text, afterKey);
        boolean colon = next < text.length() && text.charAt(next) == ':';
        MetadataKey key = KEYS.get(colon ? word.toLowerCase(Locale.ROOT) : word);
        if (key == null || !colon && next == afterKey) {
            return null;
        }
        return new MetadataPair(text, key, start, colon, colon ? Blanks.skipInLine(text, next + 1) : next);
    }

    private static boolean isKeyLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private @Nullable MetadataPair next() {
        MetadataPair pair = pairAt(text, end);
        if (pair != null && !pair.isLowerCase() && !(pair.isAccepted() && (!metadata.isEmpty() || pair.isSure()))) {
            return null;
        }
        if (pair == null || pair.isAccepted()) {
            return pair;
        }
        if (pair.isMeantAsPair()) {
            notes.add(new ParseNote("INVALID_" + pair.key(), pair.start(), "Kept as text: no valid " + pair.name()));
        }
        return null;
    }

    private void keep(MetadataPair pair) {
        metadata.add(new Metadata(pair.key(), pair.value(), text.substring(pair.start(), pair.end())));
        if (!given.add(pair.key())) {
            notes.add(new ParseNote("DUPLICATE_KEY", pair.start(), "The first " + pair.name() + " counts"));
        }
        if (pair.value().isEmpty()) {
            notes.add(new ParseNote("EMPTY_VALUE", pair.start(), "No value for " + pair.name()));
        }
        end = Blanks.skip(text, pair.end());
    }

    private static int afterByteOrderMarks(String text) {
        int start = Blanks.skip(text, 0);
        while (start < text.length() && text.charAt(start) == Blanks.BYTE_ORDER_MARK) {
            start = Blanks.skip(text, start + 1);
        }
        return start;
    }
}
