package org.newsgraph.publishing;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Requires;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.graphql.ListBounds;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.vocabulary.ArticleStatus;
import org.newsgraph.vocabulary.Scope;

/** What editors see of articles that are not published. */
@GraphQLApi
public class DeskApi {
    private final Desk desk;

    DeskApi(Desk desk) {
        this.desk = desk;
    }

    @Requires(Scope.EDIT)
    @Query("deskArticle")
    @Description("An article of any status, for editors; null if there is none. Errors: INVALID_ID.")
    public @Nullable DeskArticle deskArticle(@NonNull @Name("id") @Id @Description("Its id.") String id) {
        return desk.withKey(GlobalId.key("id", id, ArticleRow.TYPE)).stream().findFirst().orElse(null);
    }

    @NonNull
    @Requires(Scope.EDIT)
    @Query("deskArticles")
    @Description("Articles that are not published, for editors, changed last first. Errors: INVALID_ARGUMENT, INVALID_CURSOR.")
    public DeskConnection deskArticles(
            @Name("statuses") @Description("Only these, at most 100; USABLE are those under embargo. All if null or empty.") @Nullable List<ArticleStatus> statuses,
            @Name("first") @Description("Items from the start, 1 to 100; 20 if neither first nor last is given.") @Nullable Integer first,
            @Name("after") @Description("Cursor to start behind.") @Nullable String after,
            @Name("last") @Description("Items from the end, 1 to 100; not together with first.") @Nullable Integer last,
            @Name("before") @Description("Cursor to end before.") @Nullable String before) {
        return desk.page(ListBounds.check("statuses", statuses), PageRequest.of(first, after, last, before));
    }

    @Name("text")
    @Description("The whole text of the current revision; empty if the article was killed.")
    public List<@NonNull String> text(@Source List<DeskArticle> articles) {
        return desk.textsOf(articles);
    }

    @Name("paragraphs")
    @Description("The paragraphs of the current revision, in reading order.")
    public List<@NonNull List<@NonNull DeskParagraph>> paragraphs(@Source List<DeskArticle> articles) {
        return desk.paragraphsOf(articles);
    }

    @Name("mentions")
    @Description("The mentions in the current revision, in reading order.")
    public List<@NonNull List<@NonNull DeskMention>> mentions(@Source List<DeskArticle> articles) {
        return desk.mentionsOf(articles);
    }
}
