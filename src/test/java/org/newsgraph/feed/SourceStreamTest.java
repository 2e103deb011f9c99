package org.newsgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.graphql.SourceStream;
import org.newsgraph.testsupport.Changes;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.GraphQL;
import org.newsgraph.testsupport.Newsroom;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What stands between a commit and an event. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourceStreamTest {
    @Inject
    FeedApi api;
    private final List<Supplier<ArticleRow>> happened = new CopyOnWriteArrayList<>();

    private Runnable listen(String category) {
        PublicationFilter filter = new PublicationFilter();
        filter.category = category;
        return ((SourceStream<ArticleRow>) api.articlePublished(filter)).open(happened::add);
    }

    private static String publish(String category) {
        return Newsroom.ingest(Map.of("text", "The quay is safe, says the desk of " + category, "category", category))
                .get("ingestArticles[0].article.slug");
    }

    private void withdraw(String slug) {
        String id = GraphQL.send("{ article(slug: \"" + slug + "\") { id } }", Map.of()).get("article.id");
        GraphQL.send("mutation { withholdArticle(id: \"" + id + "\") { status } }", Map.of());
    }

    @Test
    void an_article_that_is_withdrawn_before_its_turn_is_not_told() {
        Runnable close = listen("withdrawn");
        String slug = publish("withdrawn");
        await().until(() -> happened.size() == 1);
        assertThat(happened.get(0).get().slug()).isEqualTo(slug);
        withdraw(slug);
        assertThat(happened.get(0).get()).isNull();
        close.run();
    }

    @Test
    void what_was_published_before_somebody_listens_is_not_told() {
        Runnable other = listen("other");
        publish("early");
        Runnable close = listen("early");
        publish("other");
        await().until(() -> happened.size() == 1);
        assertThat(happened.get(0).get().category()).isEqualTo("other");
        close.run();
        other.run();
    }

    @Test
    void of_an_article_that_was_withheld_only_that_is_on_the_list() {
        String slug = publish("hidden");
        assertThat(Changes.of("hidden", "kind")).hasSize(1);
        withdraw(slug);
        assertThat(Changes.of("hidden", "kind")).containsExactly("ARTICLE_WITHHELD");
    }
}
