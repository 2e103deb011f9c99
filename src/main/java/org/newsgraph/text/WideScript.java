package org.newsgraph.text;

import org.jspecify.annotations.Nullable;

/** The scripts that are written without blanks and printed two columns wide. */
public final class WideScript {
    private WideScript() {
    }

    public static boolean has(int c) {
        return c >= '\u2E80' && (Character.isIdeographic(c) || isJapaneseOrWide(Character.UnicodeBlock.of(c)));
    }

    /** Whether what ends and what begins so are set without a blank if a line ends between them. */
    public static boolean joins(int before, int after) {
        return has(before) && (has(after) || Character.isDigit(after)) || has(after) && Character.isDigit(before);
    }

    private static boolean isJapaneseOrWide(Character.@Nullable UnicodeBlock block) {
        return block == Character.UnicodeBlock.HIRAGANA || block == Character.UnicodeBlock.KATAKANA
                || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
    }
}
