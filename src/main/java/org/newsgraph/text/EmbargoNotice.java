package org.newsgraph.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An embargo in words, for formats that have no place of their own for it. Whoever writes it in them reads it there too. */
public final class EmbargoNotice {
    private static final Pattern WRITTEN = Pattern.compile("Embargoed until (\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)\\. ?");

    private EmbargoNotice() {
    }

    public static String of(Instant until) {
        return "Embargoed until " + until + ".";
    }

    /** When the embargo ends that the text opens with. */
    public static Optional<Instant> until(String text) {
        Matcher written = WRITTEN.matcher(text);
        try {
            return written.lookingAt() ? Optional.of(Instant.parse(written.group(1))) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The text without it. */
    public static String without(String text) {
        return until(text).isPresent() ? WRITTEN.matcher(text).replaceFirst("") : text;
    }
}
