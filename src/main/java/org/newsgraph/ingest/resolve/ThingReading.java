package org.newsgraph.ingest.resolve;

import java.util.Optional;

import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.ResolutionRule;

/** How the names of organizations and places lean on one another. */
final class ThingReading {
    private final Article article;
    private final Chains chains;
    private final Seen seen;
    private final People people;
    private final Acronyms acronyms;
    private final ShortForms shortForms;
    private final Towns towns;

    ThingReading(Article article, Chains chains, Seen seen, People people) {
        this.article = article;
        this.chains = chains;
        this.seen = seen;
        this.people = people;
        this.acronyms = new Acronyms(article.text(), article.mentions(), article.keys());
        this.shortForms = new ShortForms(article.mentions(), article.keys());
        this.towns = new Towns(article.mentions(), article.keys());
    }

    void read(int mention) {
        String key = article.key(mention);
        if (acronyms.isPair(mention)) {
            chains.lean(mention, mention - 1, ResolutionRule.ACRONYM);
            seen.sameName(mention, false).filter(same -> !acronyms.areShared(key))
                    .ifPresent(same -> chains.join(mention, same));
        } else if (acronyms.areShared(key)) {
            return;
        } else if (!leansOnEqual(mention)) {
            leanOnLonger(mention, key);
        }
        seen.remember(mention);
    }

    private boolean leansOnEqual(int mention) {
        return seen.leansOnSameName(mention, !isDistinct(mention)) || seen.leansOnSameWords(mention)
                || seen.leansOnAlias(mention) || seen.leansOnCommonAlias(mention);
    }

    /** Whether a person and something else share the name: Henry Ford and his company. */
    private boolean isDistinct(int mention) {
        return !people.withSurname(article.key(mention)).isEmpty();
    }

    private void leanOnLonger(int mention, String key) {
        Optional<Integer> longName = acronyms.spelledOut(mention, key);
        if (longName.isPresent()) {
            chains.lean(mention, longName.get(), ResolutionRule.ACRONYM);
        } else if (article.kind(mention) == EntityKind.ORGANIZATION) {
            shortForms.longer(key).filter(whole -> whole < mention || article.isHeading(mention))
                    .ifPresent(whole -> chains.lean(mention, whole, ResolutionRule.SHORT_FORM));
        } else {
            towns.longer(key).ifPresent(whole -> chains.lean(mention, whole, ResolutionRule.SHORT_FORM));
        }
    }
}
