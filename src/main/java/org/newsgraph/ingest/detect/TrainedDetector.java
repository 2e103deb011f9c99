package org.newsgraph.ingest.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.newsgraph.ingest.detect.crf.Labeller;
import org.newsgraph.text.ArticleText;
import org.newsgraph.vocabulary.EntityKind;

/** Finds names by a trained model, the directory, and rules over the whole text, for texts in English. */
public final class TrainedDetector implements MentionDetector {
    private static final Comparator<Candidate> IN_READING_ORDER = Comparator
            .comparingInt((Candidate candidate) -> candidate.passage().index()).thenComparingInt(Candidate::from);
    private final Labeller labeller;
    private final Lexicon lexicon = Lexicon.builtIn();
    private final Trim trim = new Trim(lexicon);
    private final WholePerson people = new WholePerson(lexicon);
    private final Marker marker = new Marker(lexicon);

    /** With the model that is part of the application. */
    public TrainedDetector() {
        this(BuiltInModel.labeller());
    }

    public TrainedDetector(Labeller labeller) {
        this.labeller = labeller;
    }

    @Override
    public String name() {
        return "trained";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<DetectedMention> detect(ArticleText text, KnownNames known) {
        List<Passage> passages = Passages.of(text, known, lexicon);
        Doubt doubt = new Doubt(passages);
        Claims claims = new Claims(passages);
        SmallElsewhere words = new SmallElsewhere(passages);
        List<Candidate> candidates = labelled(passages);
        Works works = new Works(passages);
        candidates.removeIf(name -> words.isWord(name) || works.hold(name)
                || Money.isCountryOf(name.passage(), name.to()));
        ModelView model = new ModelView(candidates, lexicon);
        candidates.addAll(byForm(passages, candidates, doubt));
        find(passages, List.of(new DirectoryRule(known, doubt))).stream()
                .filter(name -> !model.contradicts(name) && !works.hold(name))
                .forEach(candidates::add);
        candidates.addAll(find(passages, List.of(new BracketRule(), new DatelineRule(lexicon))));
        candidates.addAll(find(passages, List.of(new SurnameRule(candidates, lexicon))));
        CountryCodes.addTo(candidates, passages);
        KindVote kinds = new KindVote(candidates, lexicon);
        List<Candidate> names = new ArrayList<>(
                Overlaps.settle(candidates, claims).stream().map(kinds::settle).toList());
        List<Candidate> again = find(passages, List.of(new Spread(names, lexicon, doubt)));
        names.addAll(Overlaps.settle(again.stream().map(name -> people.of(name, claims)).toList(), claims));
        Clubs clubs = new Clubs(passages, names, lexicon);
        Listed listed = new Listed(known);
        Postnominals letters = new Postnominals(names);
        TownOrPerson towns = new TownOrPerson(names, lexicon);
        NoNames none = new NoNames(names, lexicon);
        return names.stream().filter(name -> !letters.isOne(name) && !none.has(name)).sorted(IN_READING_ORDER)
                .map(Sites::settle).map(towns::settle)
                .map(clubs::settle).map(listed::settle)
                .map(Candidate::mention).toList();
    }

    private List<Candidate> labelled(List<Passage> passages) {
        List<Candidate> names = new ArrayList<>();
        for (Candidate name : new ModelRule(labeller, new PassageWords(passages, marker)).names()) {
            trim.trim(name).map(people::of).ifPresent(names::add);
        }
        return names;
    }

    /**
     * A title proves a person, and the lexicon a name of several words or an organization. The form of an organization's
     * name says where it ends; that it is one the model has to see too, unless nothing but a company
     * ends so.
     */
    private List<Candidate> byForm(List<Passage> passages, List<Candidate> labelled, Doubt doubt) {
        Claims seen = new Claims(passages);
        labelled.forEach(seen::claim);
        List<Candidate> found = new ArrayList<>();
        find(passages, List.of(new OrganizationRule(lexicon), new PartnersRule(lexicon))).stream()
                .filter(name -> !seen.isFree(name.passage(), name.from(), name.to()) || OrganizationRule.isSure(name))
                .forEach(found::add);
        find(passages, List.of(new PersonRule(lexicon, doubt))).stream()
                .filter(name -> name.rank() == Candidate.BY_TITLE).map(people::of).forEach(found::add);
        find(passages, List.of(new LexiconRule(lexicon, doubt))).stream()
                .filter(name -> name.evidence() == Evidence.CERTAIN)
                .filter(name -> name.length() > 1 || name.kind() == EntityKind.ORGANIZATION).forEach(found::add);
        return found;
    }

    private static List<Candidate> find(List<Passage> passages, List<Rule> rules) {
        List<Candidate> found = new ArrayList<>();
        for (Passage passage : passages) {
            rules.forEach(rule -> rule.find(passage, found));
        }
        return found;
    }
}
