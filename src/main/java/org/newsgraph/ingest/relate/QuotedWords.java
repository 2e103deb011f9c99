package org.newsgraph.ingest.relate;

import org.newsgraph.text.Sentences;
import org.newsgraph.text.Words;

/** What stands between two quotation marks, or between a quotation and the next. */
final class QuotedWords {
    private static final String INNER = "'\"\u2019\u201D\u203A\u00BB";
    private final String text;
    private final String behind;

    private QuotedWords(String text, String behind) {
        this.text = text;
        this.behind = behind;
    }

    static QuotedWords of(BlockView view, QuotedSpan span) {
        String block = view.words().text();
        String behind = block.substring(span.after(), Math.min(block.length(), span.after() + 2)).strip();
        return new QuotedWords(block.substring(span.start(), span.end()), behind);
    }

    /** What stands between a quotation and the next. */
    static QuotedWords between(BlockView view, QuotedSpan one, QuotedSpan next) {
        return new QuotedWords(view.words().text().substring(one.after(), next.before()), "");
    }

    boolean isOneSentence() {
        return Sentences.of(text).size() < 2;
    }

    /** Whether the words that follow may say who spoke: they begin no sentence of their own. */
    boolean leadsOn() {
        boolean small = !behind.isEmpty() && Character.isLowerCase(behind.codePointAt(0));
        return behind.startsWith(",") || small || endsWith(",?!\u2014-\u2026");
    }

    /** At least so many words, and a stop behind the last one. */
    boolean isSentence(int words) {
        return count() >= words && endsWith(".,!?\u2026\u2014");
    }

    /** One word is speech only as an outcry; words all capitalised in mid-sentence are the name of a work. */
    boolean mayBeSpeech(boolean partial) {
        return endsWith(".,!?\u2026\u2014") || count() > 1 && !(partial && isTitle());
    }

    /** A quotation within the quotation may end with it. */
    private boolean endsWith(String signs) {
        int end = text.length();
        while (end > 1 && INNER.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && signs.indexOf(text.charAt(end - 1)) >= 0;
    }

    private int count() {
        Words words = Words.of(text);
        int count = 0;
        for (int token = 0; token < words.size(); token++) {
            count += words.isWord(token) ? 1 : 0;
        }
        return count;
    }

    private boolean isTitle() {
        Words words = Words.of(text);
        for (int token = 0; token < words.size(); token++) {
            if (words.isWord(token) && !words.isCapital(token) && words.written(token).length() > 3) {
                return false;
            }
        }
        return true;
    }
}
