package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.List;

import org.newsgraph.ingest.detect.crf.Words;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.Token;

/** The words of a text as the model reads them, with the way back to the tokens of the passages. */
public final class PassageWords {
    /** Where a sentence stands: its passage, and its first token there. */
    private record Origin(Passage passage, int token) {
    }

    private final List<Origin> origins = new ArrayList<>();
    private final Words words;

    PassageWords(List<Passage> passages, Marker marker) {
        Words.Builder builder = new Words.Builder();
        for (Passage passage : passages) {
            add(passage, marker.marks(passage), builder);
        }
        this.words = builder.build();
    }

    /** Of a text that no directory is asked about. */
    public static PassageWords of(ArticleText text) {
        Lexicon lexicon = Lexicon.builtIn();
        return new PassageWords(Passages.of(text, KnownNames.none(), lexicon), new Marker(lexicon));
    }

    private void add(Passage passage, long[] marks, Words.Builder builder) {
        int from = 0;
        while (from < passage.size()) {
            int to = from;
            builder.beginSentence(passage.casing() == Casing.SENTENCE);
            while (to < passage.size() && passage.sameSentence(from, to)) {
                builder.add(passage.word(to), passage.lower(to), passage.shape(to), passage.startsSentence(to),
                        marks[to]);
                to++;
            }
            builder.endSentence();
            origins.add(new Origin(passage, from));
            from = to;
        }
    }

    public Words words() {
        return words;
    }

    Passage passage(int sentence) {
        return origins.get(sentence).passage();
    }

    /** The token in its passage of a word, counted in its sentence. */
    int token(int sentence, int word) {
        return origins.get(sentence).token() + word;
    }

    /** Index of the sentence's block in the text. */
    public int block(int sentence) {
        return passage(sentence).index();
    }

    /** Where in its block a word stands; the word is counted in its sentence. */
    public Token place(int sentence, int word) {
        return passage(sentence).token(token(sentence, word));
    }
}
