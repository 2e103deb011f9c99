package org.newsgraph.ingest.link;

import java.util.List;
import java.util.Set;

import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.EntityKind;

/**
 * How much speaks for a candidate, in points; {@code src/docs/linking.md} lists them. A name that fits is worth up to 5
 * points, what the article says beside it adds or takes away.
 */
final class Scorer {
    /** Fewer uses in the archive say nothing. */
    private static final int FEW_USES = 10;
    private static final double MOST_FOR_TOGETHER = 3;
    private static final double MOST_FOR_USE = 1.5;

    private final LinkInput input;
    private final ArticleCountries countries;
    private final Homes homes;
    private final Lifetime lifetime;
    private final Qualifier qualifier;

    Scorer(LinkInput input) {
        this.input = input;
        this.countries = new ArticleCountries(input.mentions());
        this.homes = new Homes(input.context());
        this.lifetime = new Lifetime(input.text(), input.date());
        this.qualifier = new Qualifier(input);
    }

    double score(ChainNames names, Candidate candidate, Anchors anchors) {
        List<Apposition> appositions = names.appositions(input.text());
        return byName(names, candidate) + byCountry(candidate, appositions) + byTime(candidate)
                + byRole(candidate, appositions) + byAnchors(candidate, anchors) + byUse(names, candidate)
                + qualifier.points(names, candidate);
    }

    private double byName(ChainNames names, Candidate candidate) {
        double points = candidate.fit().points - (candidate.kind() == names.kind() || names.isKindUnsure() ? 0 : 2);
        String key = NameKey.of(candidate.name().name());
        boolean shared = candidate.kind() != EntityKind.PERSON
                && (SharedNames.has(key) || isUnqualified(candidate, key));
        return shared ? Math.min(points, NameFit.ALIAS.points) - 2 : points;
    }

    /** Whether the name is that of a body of one country, without the country: others have their own "foreign office". */
    private boolean isUnqualified(Candidate candidate, String key) {
        Set<String> names = input.context().profile(candidate.entity()).names();
        return candidate.kind() == EntityKind.ORGANIZATION && names.stream()
                .anyMatch(name -> name.endsWith(" " + key) && CountryNames.isQualifier(withoutEnd(name, key)));
    }

    private static String withoutEnd(String name, String key) {
        return name.substring(0, name.length() - key.length() - 1);
    }

    private double byCountry(Candidate candidate, List<Apposition> appositions) {
        Home home = homes.of(candidate);
        if (home.isNowhere()) {
            return 0;
        }
        if (appositions.stream().anyMatch(Apposition::saysCountry)) {
            return appositions.stream().anyMatch(said -> said.saysCountry() && !said.says(home)) ? -5 : 3;
        }
        if (countries.isEmpty()) {
            return 0;
        }
        if (countries.isMainly(home)) {
            return 2;
        }
        if (countries.has(home)) {
            return 1;
        }
        return candidate.kind() == EntityKind.PERSON ? -3 : -1;
    }

    private double byTime(Candidate candidate) {
        Profile profile = input.context().profile(candidate.entity());
        if (candidate.kind() != EntityKind.PERSON || !lifetime.isHistory(profile)) {
            return 0;
        }
        return lifetime.isTold(profile) ? 0 : -4;
    }

    private double byRole(Candidate candidate, List<Apposition> appositions) {
        Set<String> roles = input.context().profile(candidate.entity()).roles();
        return roles.stream().anyMatch(role -> appositions.stream().anyMatch(said -> said.says(role))) ? 1 : 0;
    }

    private static double byAnchors(Candidate candidate, Anchors anchors) {
        int above = anchors.above(candidate);
        double points = above == 0 ? 0 : Math.min(5, 2 + above);
        points += anchors.isAbove(candidate) ? 2 : 0;
        points += candidate.kind() == EntityKind.PLACE && anchors.areInCountryOf(candidate) ? 2 : 0;
        return points + Math.min(MOST_FOR_TOGETHER, 0.75 * Math.log(1 + anchors.together(candidate)) / Math.log(2));
    }

    private double byUse(ChainNames names, Candidate candidate) {
        int uses = names.ownNames().stream().mapToInt(name -> input.context().uses(name, candidate.entity())).sum();
        int all = names.ownNames().stream().mapToInt(name -> input.context().uses(name)).sum();
        return all < FEW_USES ? 0 : MOST_FOR_USE * uses / all;
    }
}
