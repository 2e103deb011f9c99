package org.newsgraph.ingest.detect;

import java.util.Locale;

/**
 * A detector for each language.
 *
 * @param english
 *        for texts in English
 * @param others
 *        for texts in any other language
 */
public record MentionDetectors(MentionDetector english, MentionDetector others) {

    /** The model for English, the directory alone for any other language. */
    public static MentionDetectors builtIn() {
        return new MentionDetectors(new TrainedDetector(), new DirectoryDetector());
    }

    /** @param tag BCP 47 tag of the text's language */
    public MentionDetector forLanguage(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals("en") ? english : others;
    }
}
