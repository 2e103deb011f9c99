package org.newsgraph.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.diff.RevisionTexts.Place;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.publishing.DeskArticle;

/** Comparing revisions, in the contract. */
@GraphQLApi
public class DiffApi {
    private static final String FROM = "Number of the revision to compare with.";
    private static final String TO = "Number of the revision to compare; the current one if null. It may be the earlier of the two.";
    /** Whole texts are read, twice for each article. */
    private static final int MOST = 20;
    private final RevisionTexts texts;
    private final Directory directory;

    DiffApi(RevisionTexts texts, Directory directory) {
        this.texts = texts;
        this.directory = directory;
    }

    @Name("diff")
    @Description("What changed from one revision to another, block by block; null if readers have not seen both. Errors: INVALID_ARGUMENT if it is asked of more than 20 articles at once.")
    public List<@Nullable RevisionDiff> diff(@Source List<ArticleRow> articles,
            @Name("from") @Description(FROM) int from, @Name("to") @Description(TO) @Nullable Integer to) {
        return diffs(articles, ArticleRow::key, ArticleRow::revisionNumber, from, to, texts::shown);
    }

    @Name("diff")
    @Description("What changed from one revision to another, block by block; null if there are not both. Errors: INVALID_ARGUMENT if it is asked of more than 20 articles at once.")
    public List<@Nullable RevisionDiff> diffAtTheDesk(@Source List<DeskArticle> articles,
            @Name("from") @Description(FROM) int from, @Name("to") @Description(TO) @Nullable Integer to) {
        return diffs(articles, DeskArticle::key, DeskArticle::revisionNumber, from, to, texts::any);
    }

    @Name("entity")
    @Description("The entity that it names; null if none is linked, or if no published text names it.")
    public List<@Nullable EntityRow> entity(@Source List<DiffMention> mentions) {
        return directory.referredTo(mentions, DiffMention::entityKey);
    }

    private static <A> List<@Nullable RevisionDiff> diffs(List<A> articles, ToLongFunction<A> key,
            ToIntFunction<A> current, int from, @Nullable Integer to,
            Function<Set<Place>, Map<Place, RevisionText>> read) {
        if (articles.stream().mapToLong(key).distinct().count() > MOST) {
            throw ApiException.invalid("diff", "diff may be asked of at most " + MOST + " articles at once");
        }
        Function<A, Place> earlier = article -> new Place(key.applyAsLong(article), from);
        Function<A, Place> later = article -> new Place(key.applyAsLong(article),
                to == null ? current.applyAsInt(article) : to);
        Set<Place> places = new LinkedHashSet<>();
        articles.forEach(article -> places.addAll(List.of(earlier.apply(article), later.apply(article))));
        Map<Place, RevisionText> found = read.apply(places);
        Map<Place, @Nullable RevisionDiff> done = new HashMap<>();
        List<@Nullable RevisionDiff> diffs = new ArrayList<>();
        articles.forEach(article -> diffs.add(done.computeIfAbsent(later.apply(article),
                place -> compare(found.get(earlier.apply(article)), found.get(place)))));
        return diffs;
    }

    private static @Nullable RevisionDiff compare(@Nullable RevisionText earlier, @Nullable RevisionText later) {
        return earlier == null || later == null ? null : later.comparedWith(earlier);
    }
}
