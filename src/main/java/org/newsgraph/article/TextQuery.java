package org.newsgraph.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.SqlText;

/**
 * What a person typed into a search box, as a PostgreSQL text query. A word matches as it stands in any language, and
 * in its other forms in the query's language, which is English unless it is given; accents are no difference.
 */
public final class TextQuery {
    private static final Pattern EXCLUDED = Pattern.compile("(?<!\\S)-(\"[^\"]*\"|\\S+)");

    /** What PostgreSQL takes for "not" where nothing is excluded; it fails on some thirty of them in a row. Phrases have none. */
    private static final Pattern STRAY_DASH = Pattern
            .compile("(\"[^\"]*\")|(?<![\\p{L}\\p{N}])-+|-+(?![\\p{L}\\p{N}])");

    private static final Pattern PART = Pattern.compile("\"[^\"]*\"|[^\\s\"]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private TextQuery() {
    }

    /** A tsquery expression. */
    public static SqlText of(String text, @Nullable String language) {
        String configuration = Language.textSearchConfiguration(language == null ? Language.DEFAULT : language);
        // Exclusions stand apart: "not runs" must exclude both the plain word and its forms, whereas a word that is asked for
        // may match as either. They stand together, as each part of the expression copies those before it.
        SqlText query = SqlText.of("(").add(eitherForm(asked(text), configuration));
        Set<String> excluded = excluded(text);
        if (!excluded.isEmpty()) {
            query.add("&& !!").add(eitherForm(String.join(" or ", excluded), configuration));
        }
        return query.add(")");
    }

    /** Each once, in a form that "or" can stand between: with what is a word, whole quotation marks, and no "or" of its own. */
    private static Set<String> excluded(String text) {
        Set<String> excluded = new LinkedHashSet<>();
        Matcher matcher = EXCLUDED.matcher(text);
        while (matcher.find()) {
            String found = matcher.group(1);
            String words = found.replace('"', ' ').strip();
            boolean phrase = found.length() > 1 && found.startsWith("\"") && found.endsWith("\"")
                    || SPACE.matcher(words).find();
            if (LETTER.matcher(words).find()) {
                excluded.add(phrase || words.equalsIgnoreCase("or") ? '"' + words + '"' : words);
            }
        }
        return excluded;
    }

    /** What matches any of the words and phrases that are asked for, none of the excluded ones: what is worth showing. */
    public static SqlText anyPartOf(String text, @Nullable String language) {
        return anyOf(PART.matcher(asked(text)), language);
    }

    /** Like {@link #anyPartOf}, but of a phrase each word for itself: what is worth highlighting. */
    public static SqlText anyWordOf(String text, @Nullable String language) {
        return anyOf(WORD.matcher(asked(text).replace('"', ' ')), language);
    }

    private static String asked(String text) {
        return EXCLUDED.matcher(text).replaceAll(" ");
    }

    /** An "or" parts two words; where nothing stands before it, it is a word itself. */
    private static SqlText anyOf(Matcher parts, @Nullable String language) {
        List<String> all = new ArrayList<>();
        while (parts.find()) {
            if (all.isEmpty() || !parts.group().equalsIgnoreCase("or")) {
                all.add(parts.group());
            }
        }
        return of(String.join(" or ", all), language);
    }

    private static SqlText eitherForm(String text, String configuration) {
        String asked = STRAY_DASH.matcher(text)
                .replaceAll(found -> found.group(1) == null ? " " : Matcher.quoteReplacement(found.group(1)));
        return SqlText.of("(websearch_to_tsquery('simple', fold_accents(?)) || websearch_to_tsquery(?::regconfig, ?)"
                + " || websearch_to_tsquery(?::regconfig, fold_accents(?)))", asked, configuration, asked,
                configuration, asked);
    }
}
