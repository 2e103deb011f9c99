package org.newsgraph.ingest.resolve;

import java.util.List;

import org.newsgraph.vocabulary.EntityKind;

/** One reading of an article from its first mention to its last. */
final class Reading {
    private final Article article;
    private final Chains chains;
    private final PersonReading ofPeople;
    private final ThingReading ofThings;

    Reading(Article article) {
        this.article = article;
        this.chains = new Chains(article.mentions());
        Seen seen = new Seen(article, chains);
        List<PersonWords> names = article.mentions().stream().map(mention -> PersonWords.of(mention.text())).toList();
        People people = new People(article.text(), article.mentions(), names);
        this.ofPeople = new PersonReading(article, chains, seen, people);
        this.ofThings = new ThingReading(article, chains, seen, people);
    }

    List<ResolvedMention> read() {
        for (int mention = 0; mention < article.mentions().size(); mention++) {
            if (article.kind(mention) == EntityKind.PERSON) {
                ofPeople.read(mention);
            } else {
                ofThings.read(mention);
            }
        }
        return chains.resolved();
    }
}
