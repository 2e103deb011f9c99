package org.newsgraph.ingest.relate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.ingest.detect.Titles.Gender;
import org.newsgraph.ingest.resolve.ResolvedMention;
import org.newsgraph.text.ArticleText;
import org.newsgraph.text.Sentences;
import org.newsgraph.text.Span;
import org.newsgraph.vocabulary.EntityKind;

/**
 * Finds direct quotations and their speakers. The speaker is the one beside a verb of speech, in the sentence that holds the
 * quotation; "he" or "she" is somebody only where one person alone can be meant; a further quotation right behind one that
 * is attributed is the same speaker's. Names of works and single words in quotation marks are no quotations.
 */
public final class Quotations {
    private static final int SENTENCE = 4;
    private static final int NOBODY = -2;
    /** No pronoun reaches back over so many tokens. */
    private static final int FAR = 1000;

    private final ArticleText text;
    private final List<BlockView> views;
    private final List<ResolvedMention> mentions;
    private final Genders genders;
    /** By block. */
    private final List<List<QuotedSpan>> quoted;
    private final List<FoundQuotation> found = new ArrayList<>();

    private Quotations(ArticleText text, List<ResolvedMention> mentions) {
        this.text = text;
        this.mentions = mentions;
        this.views = BlockViews.of(text, mentions);
        this.genders = new Genders(text, mentions);
        this.quoted = QuotedSpans.in(text);
    }

    /** In reading order. */
    public static List<FoundQuotation> in(ArticleText text, List<ResolvedMention> mentions) {
        return new Quotations(text, mentions).find();
    }

    private List<FoundQuotation> find() {
        for (List<QuotedSpan> spans : quoted) {
            for (int index = 0; index < spans.size(); index++) {
                QuotedSpan before = index == 0 ? null : spans.get(index - 1);
                QuotedSpan after = index + 1 == spans.size() ? null : spans.get(index + 1);
                read(before, spans.get(index), after);
            }
        }
        return found;
    }

    private void read(@Nullable QuotedSpan before, QuotedSpan span, @Nullable QuotedSpan after) {
        BlockView view = views.get(span.block());
        int from = view.words().from(before == null ? 0 : before.after());
        int to = view.words().from(span.before());
        Optional<Cue> cue = cueBehind(view, span, after);
        int sentence = sentenceStart(view, from, to);
        if (cue.isEmpty()) {
            cue = new Cues(view).before(sentence, to);
        }
        if (cue.isEmpty() && before == null && to == 0 && span.block() > 0) {
            cue = colonBefore(span.block() - 1);
        }
        FoundQuotation last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (cue.isPresent() && QuotedWords.of(view, span).mayBeSpeech(isPartial(view, span, cue.get()))) {
            add(span, speaker(span, cue.get(), last), cue.get().verb());
        } else if (span.continuation() || goesOn(last, before, span, sentence == to) && !isOthers(cue, last)) {
            add(span, last == null ? -1 : last.speaker(), null);
        } else if (QuotedWords.of(view, span).isSentence(SENTENCE)) {
            add(span, -1, null);
        }
    }

    private void add(QuotedSpan span, int speaker, @Nullable String verb) {
        found.add(new FoundQuotation(span.block(), span.start(), span.end(), speaker, verb, span.continuation()));
    }

    /** Whether the quotation follows one in the same paragraph with nothing but the attribution between. */
    private boolean goesOn(@Nullable FoundQuotation last, @Nullable QuotedSpan before, QuotedSpan span,
            boolean startsSentence) {
        return last != null && before != null && startsSentence && last.block() == before.block()
                && last.start() == before.start() && last.speaker() >= 0
                && QuotedWords.between(views.get(last.block()), before, span).isOneSentence();
    }

    /** Whether the words beside it say that somebody else speaks. */
    private boolean isOthers(Optional<Cue> cue, FoundQuotation last) {
        if (cue.isEmpty()) {
            return false;
        }
        int chain = mentions.get(last.speaker()).chain();
        return cue.get().pronoun() == Gender.UNSAID
                ? cue.get().speaker() < 0 || mentions.get(cue.get().speaker()).chain() != chain
                : !genders.allow(chain, cue.get().pronoun());
    }

    private Optional<Cue> cueBehind(BlockView view, QuotedSpan span, @Nullable QuotedSpan after) {
        int from = view.words().from(span.after());
        int to = after == null ? view.words().size() : view.words().from(after.before());
        return span.open() || !QuotedWords.of(view, span).leadsOn()
                ? Optional.empty()
                : new Cues(view).behind(from, to);
    }

    private boolean isPartial(BlockView view, QuotedSpan span, Cue cue) {
        int mark = view.words().from(span.before());
        return cue.token() < mark && !view.isSign(mark - 1, ":,");
    }

    /** A paragraph that is a quotation may be led to by the paragraph before: "Smith said:". */
    private Optional<Cue> colonBefore(int block) {
        BlockView view = views.get(block);
        int end = view.words().size();
        return view.isSign(end - 1, ":")
                ? new Cues(view).before(sentenceStart(view, 0, end), end).filter(Cue::namesSpeaker)
                : Optional.empty();
    }

    /** First token of the sentence that leads to the quotation. */
    private static int sentenceStart(BlockView view, int from, int to) {
        if (from >= to) {
            return to;
        }
        int start = view.words().token(from).start();
        String segment = view.words().text().substring(start, view.words().token(to - 1).end());
        List<Span> sentences = Sentences.of(segment);
        String last = sentences.get(sentences.size() - 1).in(segment);
        boolean over = last.matches("(?s).*[.!?]$");
        return over ? to : view.words().from(start + sentences.get(sentences.size() - 1).start());
    }

    private int speaker(QuotedSpan span, Cue cue, @Nullable FoundQuotation last) {
        if (cue.pronoun() == Gender.UNSAID) {
            return cue.speaker();
        }
        int here = onlyPerson(span.block(), cue.token(), cue.pronoun());
        if (here != NOBODY || last == null || last.speaker() < 0 || last.block() < span.block() - 1) {
            return Math.max(here, -1);
        }
        boolean alone = last.block() == span.block()
                || onlyPerson(last.block(), Integer.MAX_VALUE, cue.pronoun()) >= 0;
        boolean fits = genders.allow(mentions.get(last.speaker()).chain(), cue.pronoun())
                && mentions.get(last.speaker()).kind() == EntityKind.PERSON;
        return alone && fits ? last.speaker() : -1;
    }

    /** Whoever speaks is seldom named in the words: "Quell wrote poems," she says. */
    private boolean isQuoted(int mention) {
        int start = mentions.get(mention).mention().start();
        return quoted.get(mentions.get(mention).mention().block()).stream()
                .anyMatch(span -> span.start() <= start && start < span.end());
    }

    /** The last mention of the one person of the block, up to a token, whom the pronoun fits; -1 if several do. */
    private int onlyPerson(int block, int to, Gender pronoun) {
        BlockView view = views.get(block);
        Set<Integer> chains = new HashSet<>();
        int person = NOBODY;
        int end = Math.min(to, view.words().size());
        for (int token = Math.max(0, end - FAR); token < end; token++) {
            int mention = view.mention(token);
            if (mention >= 0 && !isQuoted(mention) && mentions.get(mention).kind() == EntityKind.PERSON
                    && genders.allow(mentions.get(mention).chain(), pronoun)) {
                chains.add(mentions.get(mention).chain());
                person = mention;
            }
        }
        return chains.size() > 1 ? -1 : person;
    }
}
