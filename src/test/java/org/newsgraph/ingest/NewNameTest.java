package org.newsgraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.directory.NameLocks;
import org.newsgraph.directory.popolo.PopoloFile;
import org.newsgraph.directory.popolo.PopoloImport;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Table;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Two writers have both looked for a name, found nothing, and are about to make an entry of it. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewNameTest {
    @TempDir
    Path folder;
    @Inject
    Ingest ingest;
    @Inject
    PopoloImport popolo;
    @Inject
    NameLocks locks;
    @Inject
    Table table;

    private Runnable article(String text) {
        ArticleInput article = new ArticleInput();
        article.text = text;
        return () -> assertThat(ingest.ingest(article).status()).isEqualTo(IngestStatus.CREATED);
    }

    private Runnable directory(String name) {
        return () -> {
            try {
                Path file = Files.writeString(folder.resolve("people.json"),
                        "{\"persons\": [{\"id\": \"one\", \"name\": \"" + name + "\"}]}");
                assertThat(popolo.run(PopoloFile.read(file, name)).skippedRecords()).isEmpty();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** Both wait for the name, the first before the second; then nobody holds it any longer. */
    private void meet(String name, Runnable first, Runnable second) {
        List<CompletableFuture<Void>> writers = QuarkusTransaction.requiringNew().call(() -> {
            locks.hold(List.of(name));
            CompletableFuture<Void> one = CompletableFuture.runAsync(first);
            awaitWaiting(1);
            CompletableFuture<Void> other = CompletableFuture.runAsync(second);
            awaitWaiting(2);
            return List.of(one, other);
        });
        writers.forEach(CompletableFuture::join);
    }

    private void awaitWaiting(int writers) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        String waiting = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
        while (Integer.parseInt(table.one(waiting)) < writers) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(5);
        }
    }

    private List<String> entries(String name) {
        return table.rows("SELECT CASE WHEN e.provisional THEN 'provisional' ELSE 'full' END, count(m.id)"
                + " FROM named_entity e LEFT JOIN mention m ON m.entity_id = e.id WHERE e.name = ? GROUP BY e.id",
                name);
    }

    @Test
    void an_article_that_comes_after_the_directory_names_the_directorys_entry() {
        meet("Ingrid Halvorstad", directory("Ingrid Halvorstad"), article("Mayor Ingrid Halvorstad opened it."));
        assertThat(entries("Ingrid Halvorstad")).containsExactly("full 1");
    }

    @Test
    void a_directory_that_comes_after_the_article_completes_the_articles_entry() {
        meet("Ingrid Torvalstad", article("Mayor Ingrid Torvalstad opened it."), directory("Ingrid Torvalstad"));
        assertThat(entries("Ingrid Torvalstad")).containsExactly("full 1");
    }

    @Test
    void of_two_spellings_in_two_articles_the_later_finds_the_earlier() {
        meet("Gorrun Defence Agency", article("The Gorrun Defence Agency has two ships."),
                article("The Gorrun Defense Agency has three ships."));
        assertThat(table.rows("SELECT name FROM named_entity WHERE name LIKE '%Gorrun%'")).hasSize(1);
    }

    @Test
    void two_articles_that_bring_one_name_make_one_entry() {
        meet("Ingrid Fjordstad", article("Mayor Ingrid Fjordstad opened it."),
                article("Mayor Ingrid Fjordstad closed it."));
        assertThat(entries("Ingrid Fjordstad")).containsExactly("provisional 2");
    }
}
