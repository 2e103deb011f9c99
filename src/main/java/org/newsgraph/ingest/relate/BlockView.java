package org.newsgraph.ingest.relate;

import java.util.List;

import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.text.Words;

/** One block with the mentions in it, by token. */
final class BlockView {
    private final Words words;
    private final List<ResolvedMention> mentions;
    private final int first;
    private final int[] mentionAt;

    /**
     * @param mentions
     *        all of the article
     * @param first
     *        index of the block's first mention
     * @param end
     *        one past the index of its last
     */
    BlockView(String text, List<ResolvedMention> mentions, int first, int end) {
        this.words = Words.of(text);
        this.mentions = mentions;
        this.first = first;
        this.mentionAt = new int[words.size()];
        for (int index = first; index < end; index++) {
            int from = words.from(mentions.get(index).mention().start());
            for (int token = from; token < words.from(mentions.get(index).mention().end()); token++) {
                mentionAt[token] = index - first + 1;
            }
        }
    }

    Words words() {
        return words;
    }

    /** Index, among all of the article, of the mention that holds this token; -1 if none does. */
    int mention(int token) {
        return token >= 0 && token < mentionAt.length && mentionAt[token] > 0 ? first + mentionAt[token] - 1 : -1;
    }

    ResolvedMention resolved(int mention) {
        return mentions.get(mention);
    }

    /** Token right behind the mention. */
    int after(int mention) {
        return words.from(mentions.get(mention).mention().end());
    }

    /** First token of the mention. */
    int start(int mention) {
        return words.from(mentions.get(mention).mention().start());
    }

    boolean isSign(int token, String signs) {
        String written = words.written(token);
        return written.length() == 1 && signs.contains(written);
    }
}
