package org.newsgraph.crossref;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.newsgraph.generator.GeneratedArticle;
import org.newsgraph.generator.GeneratedNewsroom;
import org.newsgraph.ingest.ArticleInput;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.IngestStatus;
import org.newsgraph.testsupport.DatabaseResource;
import org.newsgraph.testsupport.Recount;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Whatever happens, and in whatever order: derived tables say what a recount from the mentions says. */
@QuarkusTest
@WithTestResource(DatabaseResource.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DerivedTablesTest {
    private static final int WRITERS = 6;
    /** Few people, so that nearly every article names the first of them. */
    private final GeneratedNewsroom newsroom = new GeneratedNewsroom(7, 12);

    @Inject
    Ingest ingest;
    @Inject
    CrossReferences crossReferences;
    @Inject
    AgroalDataSource dataSource;

    @Test
    void after_random_ingests_revisions_repetitions_and_folds_they_equal_a_recount() throws Exception {
        Random random = new Random(1);
        for (int step = 0; step < 120; step++) {
            ingest(random.nextInt(30), 1 + random.nextInt(3));
            if (random.nextInt(10) == 0) {
                crossReferences.fold(1 + random.nextInt(20));
            }
        }
        assertThat(Recount.differences(dataSource)).isEmpty();
        foldAll();
        assertThat(Recount.differences(dataSource)).isEmpty();
    }

    @Test
    void concurrent_writers_that_all_name_the_same_few_neither_fail_nor_miscount() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int seed = writer;
            writers.add(() -> {
                // All write the same articles, in different orders and versions.
                Random random = new Random(seed);
                for (int i = 0; i < 25; i++) {
                    assertThat(ingest(100 + random.nextInt(20), 1 + random.nextInt(2)))
                            .isNotEqualTo(IngestStatus.FAILED);
                }
                return null;
            });
        }
        writers.add(() -> {
            for (int i = 0; i < 20; i++) {
                crossReferences.fold(5);
            }
            return null;
        });
        runAll(writers);
        assertThat(Recount.differences(dataSource)).isEmpty();
    }

    private IngestStatus ingest(int number, int revision) {
        GeneratedArticle article = newsroom.article(number, revision);
        ArticleInput input = new ArticleInput();
        input.text = article.text();
        return ingest.ingest(input).status();
    }

    private void foldAll() {
        while (crossReferences.fold(50).orElse(0) > 0) {
            // more may wait
        }
    }

    private static void runAll(List<Callable<Void>> all) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(all.size());
        try {
            for (Future<Void> done : pool.invokeAll(all)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
    }
}
