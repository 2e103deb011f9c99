package org.newsgraph.article;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How the blocks of an article lie in its text: a given headline first, one empty line between blocks. */
public final class TextLayout {
    public static final String SEPARATOR = "\n\n";

    private TextLayout() {
    }

    static String join(@Nullable String givenHeadline, List<String> blocks) {
        List<String> all = new ArrayList<>();
        if (givenHeadline != null) {
            all.add(givenHeadline);
        }
        all.addAll(blocks);
        return String.join(SEPARATOR, all);
    }
}
