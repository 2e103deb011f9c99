package org.newsgraph.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Makes the plain-text format of a body that Newsgraph has written into JSON-LD: what would be a mark in the one are words
 * in the other. A block that would lose some of them gets a backslash; which of the others is a heading or an item has to
 * be guessed, since the body does not say it.
 */
final class OwnBody {
    private static final Pattern MARKED = Pattern.compile("(?s)[\\\\>#].*|\\*\\*.*|__.*");
    /** What may be metadata or a byline where a text begins. */
    private static final Pattern OPENING = Pattern
            .compile("(?is)(?:date|embargo|uri|slug|language|headline|byline|standfirst|category|dateline|by)\\b.*");
    private static final int OPENING_BLOCKS = 2;
    private static final String BETWEEN = "\n\n";

    private OwnBody() {
    }

    static String plain(String body, @Nullable String headline) {
        List<String> blocks = new ArrayList<>();
        for (String block : body.split(BETWEEN)) {
            boolean opens = blocks.size() < OPENING_BLOCKS && OPENING.matcher(block).matches();
            boolean title = block.equalsIgnoreCase(headline);
            blocks.add(opens || title || MARKED.matcher(block).matches() ? "\\" + block : block);
        }
        return String.join(BETWEEN, blocks);
    }
}
