package org.newsgraph.ingest.resolve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.ResolutionRule;

/** The names read so far, and the chains that they make. */
final class Seen {
    private record NameOfKind(String key, EntityKind kind) {
    }

    private final Article article;
    private final Chains chains;
    private final Map<NameOfKind, Integer> lastByName = new HashMap<>();
    private final Map<NameOfKind, Integer> lastByWords = new HashMap<>();
    private final Map<Long, Integer> lastByEntity = new HashMap<>();
    private final Map<NameOfKind, Integer> lastByThing = new HashMap<>();

    Seen(Article article, Chains chains) {
        this.article = article;
        this.chains = chains;
    }

    void remember(int mention) {
        EntityKind kind = article.kind(mention);
        lastByName.put(new NameOfKind(article.key(mention), kind), mention);
        article.entity(mention).ifPresent(entity -> lastByEntity.put(entity, mention));
        if (kind != EntityKind.PERSON) {
            lastByWords.put(words(mention), mention);
            thing(mention).ifPresent(thing -> lastByThing.put(thing, mention));
        }
    }

    /** Leans on the same name earlier in the article, in whatever spelling. */
    boolean leansOnSameName(int mention, boolean anyKind) {
        Optional<Integer> same = sameName(mention, anyKind);
        same.ifPresent(earlier -> chains.lean(mention, earlier, sameSpelling(mention, earlier)));
        return same.isPresent();
    }

    /** An earlier mention of the same name and kind, or of any kind if one of the two kinds is only likely. */
    Optional<Integer> sameName(int mention, boolean anyKind) {
        Integer same = lastByName.get(new NameOfKind(article.key(mention), article.kind(mention)));
        if (same != null || !anyKind) {
            return Optional.ofNullable(same);
        }
        for (EntityKind other : EntityKind.values()) {
            Integer earlier = lastByName.get(new NameOfKind(article.key(mention), other));
            if (earlier != null && (article.isLikely(mention) || article.isLikely(earlier))) {
                return Optional.of(earlier);
            }
        }
        return Optional.empty();
    }

    private ResolutionRule sameSpelling(int mention, int earlier) {
        return article.written(mention).equalsIgnoreCase(article.written(earlier))
                ? ResolutionRule.REPEATED_NAME
                : ResolutionRule.SPELLING;
    }

    /** Leans on a name that differs in small words and legal forms alone. */
    boolean leansOnSameWords(int mention) {
        return leans(mention, lastByWords.get(words(mention)), ResolutionRule.SPELLING);
    }

    boolean leansOnAlias(int mention) {
        return leans(mention, article.entity(mention).map(lastByEntity::get).orElse(null),
                ResolutionRule.DIRECTORY_ALIAS);
    }

    boolean leansOnCommonAlias(int mention) {
        return leans(mention, thing(mention).map(lastByThing::get).orElse(null), ResolutionRule.COMMON_ALIAS);
    }

    private boolean leans(int mention, @Nullable Integer earlier, ResolutionRule rule) {
        if (earlier != null) {
            chains.lean(mention, earlier, rule);
        }
        return earlier != null;
    }

    private NameOfKind words(int mention) {
        return new NameOfKind(String.join(" ", ShortForms.words(article.key(mention))), article.kind(mention));
    }

    private Optional<NameOfKind> thing(int mention) {
        return article.isShared(mention)
                ? Optional.empty()
                : SameNames.builtIn().thing(article.written(mention), article.key(mention))
                        .map(thing -> new NameOfKind(thing.toString(), article.kind(mention)));
    }
}
