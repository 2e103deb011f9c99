package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.List;

import org.newsgraph.text.ArticleText;
import org.newsgraph.text.Tokenizer;

/** The blocks of a text, made ready for the rules. */
final class Passages {
    private Passages() {
    }

    static List<Passage> of(ArticleText text, KnownNames known, Lexicon lexicon) {
        Hyphens hyphens = new Hyphens(lexicon, key -> !known.withKey(key).isEmpty());
        List<Passage> passages = new ArrayList<>();
        for (int index = 0; index < text.blocks().size(); index++) {
            String block = text.blocks().get(index).text();
            passages.add(new Passage(index, text.blocks().get(index), hyphens.cut(block, Tokenizer.tokens(block))));
        }
        return passages;
    }

    /** With hyphenated words whole. */
    static List<Passage> whole(ArticleText text) {
        List<Passage> passages = new ArrayList<>();
        for (int index = 0; index < text.blocks().size(); index++) {
            String block = text.blocks().get(index).text();
            passages.add(new Passage(index, text.blocks().get(index), Tokenizer.tokens(block)));
        }
        return passages;
    }
}
