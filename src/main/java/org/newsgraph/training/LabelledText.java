package org.newsgraph.training;

import org.newsgraph.ingest.detect.PassageWords;
import org.newsgraph.ingest.detect.crf.Label;
import org.newsgraph.ingest.detect.crf.Words;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.ArticleText.Block;
import org.newsgraph.text.ArticleText.BlockKind;
import org.newsgraph.text.Token;
import org.newsgraph.training.LabelledSentence.Name;

/** One document as the model reads it, with the right label of each word. */
final class LabelledText {
    private final PassageWords passages;
    private final byte[][] labels;

    /** Each sentence is a block of its own. */
    LabelledText(Document document) {
        this.passages = PassageWords.of(new ArticleText("en", document.sentences().stream()
                .map(sentence -> new Block(BlockKind.PARAGRAPH, 0, sentence.text())).toList()));
        this.labels = new byte[words().sentences()][];
        for (int sentence = 0; sentence < labels.length; sentence++) {
            labels[sentence] = new byte[words().to(sentence) - words().from(sentence)];
            for (Name name : document.sentences().get(passages.block(sentence)).names()) {
                label(sentence, name);
            }
        }
    }

    private void label(int sentence, Name name) {
        int from = 0;
        int length = labels[sentence].length;
        while (from < length && place(sentence, from).end() <= name.start()) {
            from++;
        }
        int to = from;
        while (to < length && place(sentence, to).start() < name.end()) {
            to++;
        }
        if (from < length && labels[sentence][from] == Label.OUTSIDE) {
            for (int word = from; word < to; word++) {
                labels[sentence][word] = (byte) Label.of(name.kind(), from, to, word);
            }
        }
    }

    private Token place(int sentence, int word) {
        return passages.place(sentence, word);
    }

    Words words() {
        return passages.words();
    }

    /** One a word of the sentence. */
    byte[] labels(int sentence) {
        return labels[sentence];
    }
}
