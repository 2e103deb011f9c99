package org.newsgraph.webhook;

import org.jspecify.annotations.Nullable;

/**
 * How much of a text is told in a message.
 *
 * @param characters
 *        at most
 * @param bytes
 *        at most, as the message is written: what nobody could read whole must not make it long
 */
record Cut(int characters, int bytes) {

    @Nullable
    String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int end = 0;
        int written = 0;
        for (int count = 0; end < text.length(); count++) {
            int character = text.codePointAt(end);
            written += written(character);
            if (count == characters || written > bytes) {
                return text.substring(0, end) + "…";
            }
            end += Character.charCount(character);
        }
        return text;
    }

    /** Beyond the first 65,536 characters, and of those that steer, JSON has each half as a number of its own. */
    private static int written(int character) {
        if (character < 0x80) {
            return character < ' ' ? 6 : character == '"' || character == '\\' ? 2 : 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 12;
    }
}
