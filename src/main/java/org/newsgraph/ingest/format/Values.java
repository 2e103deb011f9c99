package org.newsgraph.ingest.format;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.format.NewsItem.Status;

/** Reads the values that all formats have in common; what is not understood is noted and left out. */
final class Values {
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}\\u0085\\uFEFF]+");
    private static final Pattern HTML = Pattern
            .compile("</?[a-zA-Z][^<>]*>|&[a-zA-Z][a-zA-Z0-9]{1,31};|&#x?[0-9a-fA-F]{1,6};");

    static final Set<String> NO = Set.of("false", "no", "off", "n", "0", "none", "null", "~");

    private Values() {
    }

    /** On one line; null if nothing is left. */
    static @Nullable String line(@Nullable String text) {
        String line = text == null ? "" : WHITE.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }

    /** Whether there is anything in it that HTML would not show as it stands. */
    static boolean isMarkedUp(String text) {
        return HTML.matcher(text).find() || text.contains("<!");
    }

    /** Of a text that may be marked up though its format does not say so. */
    static @Nullable String bare(@Nullable String text) {
        return text == null || !HTML.matcher(text).find() ? line(text) : line(HtmlBlocks.textOf(text));
    }

    static @Nullable Instant date(NewsItem item, String name, @Nullable String text) {
        return date(item, name, text, FlexibleDate::parse);
    }

    /** Before which nothing must be seen. */
    static @Nullable Instant latest(NewsItem item, String name, @Nullable String text) {
        return date(item, name, text, FlexibleDate::parseLatest);
    }

    private static @Nullable Instant date(NewsItem item, String name, @Nullable String text,
            Function<String, @Nullable Instant> reading) {
        String line = line(text);
        if (line == null) {
            return null;
        }
        Instant date = reading.apply(line);
        if (date == null) {
            item.note("INVALID_DATE", name + " is no date: " + cut(line));
        }
        return date;
    }

    /**
     * Until when an article must not be seen.
     *
     * @param text
     *        null if nothing is said of an embargo; blank for one without an end
     */
    static void embargo(NewsItem item, String name, @Nullable String text) {
        if (text == null) {
            return;
        }
        item.embargoedUntil = latest(item, name, text);
        if (item.embargoedUntil == null) {
            hold(item, name + " does not say when the embargo ends");
        }
    }

    static void hold(NewsItem item, String why) {
        item.held = true;
        item.note("EMBARGO_WITHOUT_END", why + ": the article is withheld");
    }

    /** Whether it says anything but no. */
    static boolean isYes(@Nullable String flag) {
        return flag != null && !NO.contains(flag.toLowerCase(Locale.ROOT));
    }

    /** 1 to 9; formats use 0 for none. */
    static @Nullable Integer urgency(NewsItem item, @Nullable String text) {
        String line = line(text);
        if (line == null || line.equals("0")) {
            return null;
        }
        if (line.matches("[1-9]")) {
            return Integer.valueOf(line);
        }
        item.note("INVALID_URGENCY", "urgency is not 1 to 9: " + cut(line));
        return null;
    }

    /**
     * From a word, a qcode such as {@code stat:usable}, or the uri of such a term. What is embargoed needs an end, which must
     * be read before.
     */
    static @Nullable Status status(NewsItem item, @Nullable String text) {
        String line = line(text);
        if (line == null) {
            return null;
        }
        String word = line.substring(Math.max(line.lastIndexOf(':'), line.lastIndexOf('/')) + 1)
                .toLowerCase(Locale.ROOT);
        return switch (word) {
            case "usable", "published", "publish", "public", "corrected" -> Status.USABLE;
            case "embargoed" -> {
                if (item.embargoedUntil == null && !item.held) {
                    hold(item, "the status is embargoed, and nothing says until when");
                }
                yield Status.USABLE;
            }
            case "withheld", "unpublished" -> Status.WITHHELD;
            case "canceled", "cancelled", "killed", "kill", "recalled", "deleted" -> Status.CANCELED;
            default -> {
                // Rather unseen than published by a misunderstanding.
                item.note("UNKNOWN_STATUS", "the status is not known, and taken for withheld: " + cut(line));
                yield Status.WITHHELD;
            }
        };
    }

    static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "\u2026";
    }

    /** The first that is there. */
    @SafeVarargs
    static <T> @Nullable T first(@Nullable T... values) {
        for (T value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
