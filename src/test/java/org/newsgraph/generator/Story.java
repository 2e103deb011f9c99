package org.newsgraph.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Puts the sentences of one article together, naming its cast in full first and briefly afterwards, as papers do. */
final class Story {
    private static final List<String> SENTENCES = List.of("%P said that %O would keep its promise to %L.",
            "%O sent two inspectors to %L on Monday.", "In %L, %P spoke to reporters about the plan.",
            "The plan of %O was first drawn up by %P.", "%P and %P disagreed about the costs.",
            "%O asked %O for a report on the winter.", "People in %L waited for an answer from %O.",
            "%P declined to comment.", "Nothing of that had reached %L by the evening, %P said.",
            "The budget of %O has grown for three years.", "\"We shall see it through,\" said %P.");
    private static final List<String> WORDS = List.of("answer", "bridge", "budget", "cargo", "coast", "contract",
            "crew",
            "delay", "engine", "ferry", "figure", "forest", "glass", "grain", "harvest", "inquiry", "island", "journey",
            "kitchen", "ladder", "lorry", "market", "meeting", "morning", "notice", "paper", "pension", "quay", "rain",
            "repair", "river", "school", "season", "signal", "storm", "strike", "summer", "tariff", "tunnel", "village",
            "vote", "wage", "weather", "winter", "workshop", "yard");
    private static final List<String> TITLES = List.of("Ambassador", "Minister", "Mayor", "Professor");

    private final RandomGenerator random;
    private final List<Cast.Person> people;
    private final List<Cast.Organization> organizations;
    private final List<Cast.Place> places;
    private final Set<Object> introduced = new HashSet<>();

    Story(RandomGenerator random, Cast cast) {
        this.random = random;
        people = cast.people(random, 4);
        organizations = cast.organizations(random, 3);
        places = cast.places(random, 2);
    }

    String headline() {
        return places.get(0).name() + " waits for a " + word() + " and a " + word();
    }

    String heading() {
        return "The " + word() + " and the " + word();
    }

    String dateline() {
        return places.get(0).name().toUpperCase() + ", March 27 (Agency) - ";
    }

    String paragraph() {
        StringBuilder text = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            text.append(fill(of(SENTENCES))).append(' ');
            text.append("The ").append(word()).append(" came with the ").append(word()).append(" of the ")
                    .append(word()).append(". ");
        }
        return text.toString().strip();
    }

    private String fill(String sentence) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            text.append(sentence.charAt(i) == '%' ? named(sentence.charAt(++i)) : sentence.substring(i, i + 1));
        }
        return text.toString();
    }

    private String named(char kind) {
        return switch (kind) {
            case 'P' -> person(of(people));
            case 'O' -> organization(of(organizations));
            default -> of(places).name();
        };
    }

    private String person(Cast.Person person) {
        boolean alone = people.stream().filter(p -> p.familyName().equals(person.familyName())).count() == 1;
        if (introduced.add(person) || !alone) {
            return person.name();
        }
        return random.nextInt(3) == 0 ? of(TITLES) + " " + person.familyName() : person.familyName();
    }

    private String organization(Cast.Organization organization) {
        boolean first = introduced.add(organization);
        boolean alone = organizations.stream().filter(o -> o.acronym().equals(organization.acronym())).count() == 1;
        if (!alone) {
            return "the " + organization.name();
        }
        return first ? "the " + organization.name() + " (" + organization.acronym() + ")" : organization.acronym();
    }

    private String word() {
        return of(WORDS);
    }

    private <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
