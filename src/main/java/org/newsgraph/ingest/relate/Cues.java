package org.newsgraph.ingest.relate;

import java.util.Optional;
import java.util.Set;

import org.newsgraph.ingest.detect.Titles.Gender;
import org.newsgraph.text.Words;
import org.newsgraph.vocabulary.EntityKind;

/** Reads who speaks from the words before or behind a quotation. */
final class Cues {
    private static final Set<String> BETWEEN = Set.of("also", "has", "had", "later", "then", "again", "who", "once",
            "repeatedly", "simply", "only", "now", "earlier", "reportedly", "himself", "herself", "finally");
    /** Behind one of these stands another person than the one who speaks. */
    private static final Set<String> BREAKS = Set.of("in", "on", "at", "after", "during", "when", "as", "while",
            "before", "about", "to", "that", "who", "which", "because", "with", "following");
    private static final Set<String> OBJECT = Set.of("of", "for", "to", "with", "by", "from", "at", "in", "against",
            "on");
    /** What is said follows, or the sentence ends. */
    private static final String SPEAKS = ",:.;!?\"'\u201C\u201D\u201E\u2018\u2019\u00AB\u00BB";
    private static final Set<String> GOES = Set.of("went", "goes");
    private static final int REACH = 14;

    private final BlockView view;
    private final Words words;

    Cues(BlockView view) {
        this.view = view;
        this.words = view.words();
    }

    /** "... ," Smith said, or: said Smith. */
    Optional<Cue> behind(int from, int to) {
        int start = view.isSign(from, ",") ? from + 1 : from;
        int end = sentenceEnd(start, Math.min(to, start + REACH));
        if (words.lower(start).equals("according") && words.lower(start + 1).equals("to")) {
            return speakerFrom(start + 2, end).map(speaker -> new Cue(speaker, Gender.UNSAID, "according to", start));
        }
        for (int verb = start; verb < end; verb++) {
            if (isSpeech(verb)) {
                Optional<Cue> before = subjectBefore(start, verb);
                return before.isPresent() || verb > start + 1 ? before : subjectBehind(verb, end);
            }
        }
        return Optional.empty();
    }

    /** Smith said: "...", or: Smith called it "...". */
    Optional<Cue> before(int from, int to) {
        if (view.isSign(to - 1, ":") && isSpeaker(view.mention(to - 2)) && view.start(view.mention(to - 2)) == from) {
            return Optional.of(new Cue(view.mention(to - 2), Gender.UNSAID, null, to - 1));
        }
        for (int verb = to - 1; verb > from; verb--) {
            Optional<Cue> cue = isSpeech(verb) ? subjectBefore(from, verb) : Optional.empty();
            if (cue.isPresent()) {
                return cue;
            }
        }
        if (words.lower(from).equals("according") && words.lower(from + 1).equals("to")) {
            return speakerFrom(from + 2, to).map(speaker -> new Cue(speaker, Gender.UNSAID, "according to", from));
        }
        return Optional.empty();
    }

    private boolean isSpeech(int token) {
        return (RelateWords.SPEECH.has(words.lower(token)) || goesOn(token)) && view.mention(token) < 0;
    }

    /** "Smith went on:", but not "Smith went on trial". */
    private boolean goesOn(int token) {
        return GOES.contains(words.lower(token)) && words.lower(token + 1).equals("on")
                && (token + 2 >= words.size() || view.isSign(token + 2, SPEAKS));
    }

    private String verb(int token) {
        return goesOn(token) ? words.lower(token) + " on" : words.lower(token);
    }

    private int sentenceEnd(int from, int to) {
        int token = from;
        while (token < to && !view.isSign(token, ".!?;")) {
            token++;
        }
        return token;
    }

    private Optional<Cue> subjectBefore(int from, int verb) {
        int last = verb - 1;
        while (last >= from && BETWEEN.contains(words.lower(last))) {
            last--;
        }
        if (last >= from && view.isSign(last, ",") && view.mention(last) < 0) {
            int subject = beforeApposition(from, last);
            last = isSpeaker(view.mention(subject)) ? subject : last - 1;
        }
        last = beforeOf(from, last);
        if (last < from) {
            return Optional.empty();
        }
        if (isObject(view.mention(last))) {
            return Optional.of(unnamed(verb));
        }
        Gender pronoun = pronoun(last);
        int mention = view.mention(last);
        return pronoun != Gender.UNSAID || isSpeaker(mention)
                ? Optional.of(new Cue(pronoun == Gender.UNSAID ? mention : -1, pronoun, verb(verb), verb))
                : Optional.empty();
    }

    /** In "Smith of the Institute said" the token that ends Smith. */
    private int beforeOf(int from, int last) {
        int body = view.mention(last);
        if (body < 0 || !isObject(body)) {
            return last;
        }
        int of = view.start(body) - (words.lower(view.start(body) - 1).equals("the") ? 2 : 1);
        int person = view.mention(of - 1);
        boolean belongs = of > from && Set.of("of", "from", "at").contains(words.lower(of)) && person >= 0
                && view.resolved(person).kind() == EntityKind.PERSON && view.after(person) == of;
        return belongs ? of - 1 : last;
    }

    /** In "Smith, the mayor, said" the token before the first comma; in "Smith, who said" the one before the only comma. */
    private int beforeApposition(int from, int comma) {
        if (words.lower(comma + 1).equals("who")) {
            return comma - 1;
        }
        for (int token = comma - 1; token > from && token > comma - REACH; token--) {
            if (view.isSign(token, ",")) {
                return token - 1;
            }
        }
        return -1;
    }

    private Optional<Cue> subjectBehind(int verb, int to) {
        Gender pronoun = pronoun(verb + 1);
        if (pronoun != Gender.UNSAID) {
            return Optional.of(new Cue(-1, pronoun, verb(verb), verb));
        }
        return Optional.of(speakerFrom(verb + 1, to)
                .map(speaker -> new Cue(speaker, Gender.UNSAID, verb(verb), verb)).orElse(unnamed(verb)));
    }

    /** Somebody speaks whom no mention names: "a friend of Smith". */
    private Cue unnamed(int verb) {
        return new Cue(-1, Gender.UNSAID, verb(verb), verb);
    }

    /** The person of "the bridge's chief engineer, Walter Strand"; without one, the organization right at the start. */
    private Optional<Integer> speakerFrom(int from, int to) {
        int commas = words.lower(from).equals("the") || words.lower(from).equals("a") ? 1 : 0;
        int organization = -1;
        for (int token = from; token < to && commas >= 0 && !BREAKS.contains(words.lower(token)); token++) {
            int mention = view.mention(token);
            if (mention >= 0 && view.resolved(mention).kind() == EntityKind.PERSON && !isObject(mention)) {
                return Optional.of(mention);
            }
            if (organization < 0 && token <= from + 1 && isSpeaker(mention)) {
                organization = mention;
            }
            commas -= view.isSign(token, ",") ? 1 : 0;
        }
        return organization >= 0 && endsSubject(organization) ? Optional.of(organization) : Optional.empty();
    }

    /** "said Acme" but not "said Acme worker". */
    private boolean endsSubject(int organization) {
        int next = view.after(organization);
        return !words.isWord(next) && !words.isPossessive(next) || BREAKS.contains(words.lower(next));
    }

    /** "a spokesman for Acme said" and "a friend of Smith said" have another subject. */
    private boolean isObject(int mention) {
        int before = mention < 0 ? -1 : view.start(mention) - 1;
        return OBJECT.contains(words.lower(words.lower(before).equals("the") ? before - 1 : before));
    }

    private boolean isSpeaker(int mention) {
        return mention >= 0 && view.resolved(mention).kind() != EntityKind.PLACE;
    }

    private Gender pronoun(int token) {
        return switch (words.lower(token)) {
            case "he" -> Gender.MALE;
            case "she" -> Gender.FEMALE;
            default -> Gender.UNSAID;
        };
    }
}
