package org.newsgraph.ingest.link;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.Block;

/** Whether somebody can be news on the day of an article, or belongs to history. */
final class Lifetime {
    /** Nobody is named as living so long after birth. */
    private static final int LONGEST_LIFE = 110;
    /** So long after death or the last office a bearer of the name is more likely somebody else. */
    private static final int MEMORY = 40;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)1[0-9]{3}(?!\\d)|(?<!\\d)20[0-9]{2}(?!\\d)");

    private final @Nullable LocalDate date;
    private final Set<Integer> years = new HashSet<>();

    Lifetime(ArticleText text, @Nullable LocalDate date) {
        this.date = date;
        for (Block block : text.blocks()) {
            Matcher year = YEAR.matcher(block.text());
            while (year.find()) {
                years.add(Integer.valueOf(year.group()));
            }
        }
    }

    boolean isHistory(Profile profile) {
        return date != null && (profile.from() != null && profile.from().plusYears(LONGEST_LIFE).isBefore(date)
                || profile.until() != null && profile.until().plusYears(MEMORY).isBefore(date));
    }

    /** Whether the text names a year of the lifetime. */
    boolean isTold(Profile profile) {
        return profile.from() != null && years.stream().anyMatch(year -> year >= profile.from().getYear()
                && year <= (profile.until() == null
                        ? profile.from().getYear() + LONGEST_LIFE
                        : profile.until().getYear()));
    }
}
