package org.newsgraph.article;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Language tags, and the word forms that PostgreSQL knows of them. */
public final class Language {
    public static final String DEFAULT = "en";
    /** Of a text whose language cannot be told. */
    public static final String UNKNOWN = "und";
    private static final int LONGEST = 35;

    /** ISO 639-1 code to PostgreSQL text search configuration. */
    private static final Map<String, String> CONFIGURATIONS = Map.ofEntries(Map.entry("ar", "arabic"),
            Map.entry("ca", "catalan"), Map.entry("da", "danish"), Map.entry("de", "german"),
            Map.entry("el", "greek"), Map.entry("en", "english"), Map.entry("es", "spanish"),
            Map.entry("eu", "basque"), Map.entry("fi", "finnish"), Map.entry("fr", "french"),
            Map.entry("ga", "irish"), Map.entry("hu", "hungarian"), Map.entry("id", "indonesian"),
            Map.entry("it", "italian"), Map.entry("lt", "lithuanian"), Map.entry("nb", "norwegian"),
            Map.entry("ne", "nepali"), Map.entry("nl", "dutch"), Map.entry("nn", "norwegian"),
            Map.entry("no", "norwegian"), Map.entry("pt", "portuguese"), Map.entry("ro", "romanian"),
            Map.entry("ru", "russian"), Map.entry("sv", "swedish"), Map.entry("tr", "turkish"));

    private Language() {
    }

    /** The tag in the letter case that BCP 47 recommends, such as pt-BR. */
    public static @Nullable String canonical(@Nullable String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
    }

    /** Whether the text is a well-formed language tag (BCP 47) with a language in it. */
    public static boolean isTag(String tag) {
        try {
            return tag.equalsIgnoreCase(UNKNOWN) || tag.length() <= LONGEST
                    && !new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build().getLanguage().isEmpty();
        } catch (IllformedLocaleException notWellFormed) {
            return false;
        }
    }

    /** The text search configuration for a language; {@code simple}, plain words, where PostgreSQL has none. */
    public static String textSearchConfiguration(String tag) {
        return CONFIGURATIONS.getOrDefault(Locale.forLanguageTag(tag).getLanguage(), "simple");
    }
}
