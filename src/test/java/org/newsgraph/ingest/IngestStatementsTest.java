package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.sql.Sql;
import org.newsgraph.testsupport.DatabaseResource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** How many statements an ingest takes, and that they are as many for one article as for forty. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IngestStatementsTest {
    private static final String KNOWN = "Norway and Germany met in Oslo, said Norway.";
    /** Every so many articles, keys are fetched in a statement of its own. */
    private static final int TRIES = 3;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    Ingest ingest;
    @Inject
    Sql sql;

    @BeforeEach
    void make_the_places_known() {
        assertThat(ingest.ingest(article("Norway, Germany and Oslo.")).status()).isEqualTo(IngestStatus.CREATED);
    }

    private static ArticleInput article(String text) {
        ArticleInput article = new ArticleInput();
        article.uri = "test:statements/" + NUMBER.incrementAndGet();
        article.text = text;
        return article;
    }

    private long fewest(Supplier<List<ArticleInput>> articles) {
        return LongStream.range(0, TRIES).map(i -> statements(articles.get())).min().orElseThrow();
    }

    private long statements(List<ArticleInput> articles) {
        List<ReadyArticle> ready = articles.stream().map(ingest::ready).toList();
        long before = sql.executed();
        assertThat(ingest.storeTogether(ready)).isPresent();
        return sql.executed() - before;
    }

    private static List<ArticleInput> many(int count, String text) {
        return IntStream.range(0, count).mapToObj(i -> article(text)).toList();
    }

    @Test
    void an_article_about_known_places_takes_fifteen() {
        // Others kept out. Asked: former, slug, names, profiles. Written: article, revision, section, paragraph, mention, change,
        // appearance, co-mentions to come, words, audit.
        assertThat(fewest(() -> List.of(article(KNOWN)))).isEqualTo(15);
    }

    @Test
    void forty_take_as_many_as_one() {
        assertThat(fewest(() -> many(40, KNOWN))).isEqualTo(15);
    }

    @Test
    void a_new_name_takes_four_more() {
        // Hold the name, ask for it again, create the entry, look for namesakes.
        AtomicInteger person = new AtomicInteger();
        assertThat(fewest(() -> List.of(article("Mayor Ingrid Sta" + "a".repeat(person.incrementAndGet())
                + "lgard spoke in Oslo, Norway and Germany.")))).isEqualTo(19);
    }

    @Test
    void the_same_again_takes_two() {
        ArticleInput same = article(KNOWN);
        ingest.ingest(same);
        assertThat(statements(List.of(same))).isEqualTo(2);
    }

    @Test
    void a_revision_takes_nineteen() {
        ArticleInput revised = article(KNOWN);
        ingest.ingest(revised);
        AtomicInteger version = new AtomicInteger();
        // More: lock, look again, take away appearances and evidence, ask for reviews; the article is updated instead of created.
        assertThat(fewest(() -> {
            revised.text = KNOWN + " Version " + version.incrementAndGet() + ".";
            return List.of(revised);
        })).isEqualTo(19);
    }
}
