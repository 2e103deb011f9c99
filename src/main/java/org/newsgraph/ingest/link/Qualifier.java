package org.newsgraph.ingest.link;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.ingest.detect.Lexicon;
import org.newsgraph.ingest.detect.NameClass;
import org.newsgraph.ingest.resolve.PlaceFront;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/**
 * What stands beside the name of a place and says which of its namesakes it is: "Halifax, West Yorkshire", "Paris, Texas",
 * "mainland Australia". And what stands behind the name of a university and makes another of it: "University of Texas at
 * Arlington".
 */
final class Qualifier {
    private static final double SAYS_SO = 3;
    private static final double SAYS_ANOTHER = -6;
    private static final double SAYS_WHAT_NOBODY_KNOWS = -4;
    private static final int REACH = 60;
    private static final Pattern PLACE = Pattern
            .compile("^, (\\p{Lu}[\\p{L}.'\u2019-]+(?: \\p{Lu}[\\p{L}.'\u2019-]+){0,2})");
    /** One of several in a row, and no place that holds the first one. */
    private static final Pattern ROW = Pattern.compile("^(, \\p{Lu}[^,]*,|,? and |,? or )");
    private static final Pattern CAMPUS = Pattern.compile("^ at \\p{Lu}");
    private static final Set<String> SCHOOLS = Set.of("university", "college", "school", "institute", "academy");

    private final LinkInput input;
    /** Places that the article names. */
    private final Set<String> named;

    Qualifier(LinkInput input) {
        this.input = input;
        this.named = input.mentions().stream().filter(mention -> mention.kind() == EntityKind.PLACE)
                .map(mention -> mention.mention().text()).collect(Collectors.toSet());
    }

    /** Points for or against a candidate. */
    double points(ChainNames names, Candidate candidate) {
        return names.mentions().map(mention -> {
            String block = input.text().blocks().get(mention.block()).text();
            Optional<String> front = PlaceFront.before(block, mention.start(), mention.kind());
            if (front.isPresent()) {
                return ofPart(front.get() + " " + mention.text(), candidate);
            }
            String behind = block.substring(mention.end(), Math.min(block.length(), mention.end() + REACH));
            return candidate.kind() == EntityKind.PLACE
                    ? ofPlace(mention.text(), behind, candidate)
                    : ofSchool(mention.text(), behind);
        }).min(Double::compare).orElse(0.0);
    }

    private double ofPart(String name, Candidate candidate) {
        boolean called = input.context().profile(candidate.entity()).names().contains(NameKey.of(name));
        return called ? SAYS_SO : SAYS_ANOTHER;
    }

    private static double ofSchool(String name, String behind) {
        boolean school = Stream.of(NameKey.of(name).split(" ")).anyMatch(SCHOOLS::contains);
        return school && CAMPUS.matcher(behind).find() ? SAYS_ANOTHER : 0;
    }

    private double ofPlace(String name, String behind, Candidate candidate) {
        Matcher place = PLACE.matcher(behind);
        if (!place.find()) {
            return 0;
        }
        String larger = place.group(1).replaceFirst("[.]$", "");
        List<KnownName> both = places(name + ", " + larger);
        if (!both.isEmpty()) {
            return both.stream().anyMatch(other -> other.entityId() == candidate.entity()) ? SAYS_SO : SAYS_ANOTHER;
        }
        boolean row = ROW.matcher(behind.substring(place.end())).find();
        return holdsTowns(larger) ? byCountry(larger, candidate) : unknown(larger, row);
    }

    private static boolean holdsTowns(String name) {
        String key = NameKey.of(name);
        return Stream.of(NameClass.COUNTRY, NameClass.REGION).anyMatch(kind -> Lexicon.builtIn().lists(key, kind));
    }

    private double byCountry(String larger, Candidate candidate) {
        String country = input.context().profile(candidate.entity()).countryCode();
        List<String> said = places(larger).stream()
                .map(name -> input.context().profile(name.entityId()).countryCode()).filter(Objects::nonNull).toList();
        return country == null || said.isEmpty() || said.contains(country) ? 0 : SAYS_ANOTHER;
    }

    /** A place behind the comma that neither the directory nor the lexicon knows may lie anywhere. */
    private double unknown(String larger, boolean row) {
        return named.contains(larger) && !row && places(larger).isEmpty() ? SAYS_WHAT_NOBODY_KNOWS : 0;
    }

    private List<KnownName> places(String name) {
        return input.known().like(name).stream()
                .filter(known -> known.kind() == EntityKind.PLACE).toList();
    }
}
