package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.newsgraph.text.ArticleText;
import org.newsgraph.text.NameKey;

/**
 * The keys under which the directory may list names of a text: those of all runs of up to eight words that start where a
 * name may start. There are never more than {@value #MOST}; of a longer text the runs of fewer words come first, so what
 * is lost are its longest names.
 */
public final class NameKeys {
    static final int MOST = 20_000;

    private NameKeys() {
    }

    public static Set<String> of(ArticleText text) {
        List<Set<String>> byWords = new ArrayList<>();
        for (int words = 0; words <= Keys.MOST_WORDS; words++) {
            byWords.add(new LinkedHashSet<>());
        }
        for (Passage passage : Passages.whole(text)) {
            collect(passage, byWords);
        }
        Set<String> keys = new LinkedHashSet<>();
        byWords.forEach(some -> addUpToMost(keys, some));
        return keys;
    }

    private static void collect(Passage passage, List<Set<String>> byWords) {
        for (int token = 0; token < passage.size(); token++) {
            if (NameStart.at(passage, token)) {
                int words = 0;
                for (Keys.Run run : Keys.runs(passage, token, Keys.MOST_WORDS)) {
                    words = Math.min(words + 1, Keys.MOST_WORDS);
                    addUpToMost(byWords.get(words), Set.of(run.key()));
                }
                addParts(passage, token, byWords.get(1));
            }
        }
    }

    /** A hyphen may join two names: "Acme-Globex merger". */
    private static void addParts(Passage passage, int token, Set<String> keys) {
        String word = passage.word(token);
        if (word.indexOf('-') > 0 || word.indexOf('\u2010') > 0 || word.indexOf('\u2011') > 0) {
            for (String part : word.split("[-\u2010\u2011]")) {
                addUpToMost(keys, Set.of(NameKey.of(part)));
            }
        }
    }

    private static void addUpToMost(Set<String> keys, Set<String> more) {
        for (String key : more) {
            if (keys.size() >= MOST) {
                return;
            }
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
    }
}
