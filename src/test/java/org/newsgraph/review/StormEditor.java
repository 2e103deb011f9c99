package org.newsgraph.review;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import jakarta.enterprise.inject.spi.CDI;

import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.generator.GeneratedNewsroom;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;
import org.newsgraph.ingest.ArticleInput;
import org.newsgraph.ingest.Ingest;
import org.newsgraph.ingest.Reanalysis;
import org.newsgraph.merge.EntityMergeApi;
import org.newsgraph.publishing.CorrectionInput;
import org.newsgraph.publishing.PublishingMutations;
import org.newsgraph.testsupport.Table;
import org.newsgraph.vocabulary.ArticleStatus;
import org.newsgraph.vocabulary.CorrectionKind;
import org.newsgraph.vocabulary.KillKind;

/** Does whatever an editor may do, at random, to articles of the storm alone. */
final class StormEditor {
    /** Entities that other tests ask for are none of the storm's business. */
    private static final String OF_STORM = " JOIN article a ON a.current_revision_id = m.revision_id"
            + " WHERE a.uri LIKE 'test:storm:%'";
    /** More than there are to choose among at a time, so that killed ones are followed by others. */
    private static final int ARTICLES = 45;
    private final GeneratedNewsroom newsroom = new GeneratedNewsroom(11, 12);
    private final Map<String, Integer> done = new TreeMap<>();
    private final Table table = bean(Table.class);
    private final Random random;

    StormEditor(int seed) {
        this.random = new Random(seed);
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /** How often each thing was done, or refused with which code. */
    Map<String, Integer> done() {
        return done;
    }

    private static final class NothingThere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void operate() {
        try {
            switch (random.nextInt(3)) {
                case 0 -> review(random.nextInt(5));
                case 1 -> changeTheDirectory(random.nextInt(6));
                default -> publish(random.nextInt(7));
            }
        } catch (ApiException refused) {
            done.merge("refused " + refused.code(), 1, Integer::sum);
        } catch (NothingThere nothingYet) {
            done.merge("nothing there", 1, Integer::sum);
        }
    }

    private void count(String name, Runnable operation) {
        operation.run();
        done.merge(name, 1, Integer::sum);
    }

    private void review(int choice) {
        ReviewApi reviews = bean(ReviewApi.class);
        switch (choice) {
            case 0 -> count("confirm", () -> reviews.confirmMention(mention(), null));
            case 1 -> count("reject", () -> reviews.rejectMention(mention(), null));
            case 2, 3 -> count("relink", () -> reviews.relinkMention(mention(), person(), null));
            default -> count("undo", () -> reviews.undoMentionReview(reviewed(), null));
        }
    }

    private void changeTheDirectory(int choice) {
        EntityMergeApi merges = bean(EntityMergeApi.class);
        switch (choice) {
            case 0, 1 -> count("merge", () -> merges.mergeEntities(person(), person()));
            case 2 -> count("unmerge", () -> merges.undoMerge(merged()));
            case 3 -> count("split", this::split);
            case 4 -> count("again", () -> bean(Reanalysis.class).article(Long.parseLong(anyArticle())));
            default -> bean(CrossReferences.class).fold(1 + random.nextInt(20));
        }
    }

    private void publish(int choice) {
        PublishingMutations desk = bean(PublishingMutations.class);
        switch (choice) {
            case 0, 1 -> ingest(random.nextInt(ARTICLES), 1 + random.nextInt(3));
            case 2, 3 -> count("publish", () -> desk.publishArticle(article(), null));
            case 4 -> count("withhold", () -> desk.withholdArticle(article(), "A doubt", null));
            case 5 -> count("correct", () -> desk.correctArticle(article(), correction(), null));
            default -> embargoOrKill(desk);
        }
    }

    private void embargoOrKill(PublishingMutations desk) {
        if (random.nextInt(4) == 0) {
            count("kill", () -> desk.killArticle(article(), KillKind.TAKEDOWN, null, null));
        } else {
            java.time.Instant until = random.nextBoolean() ? java.time.Instant.parse("2999-01-01T00:00:00Z") : null;
            count("embargo", () -> desk.setEmbargo(article(), until, null));
        }
    }

    private CorrectionInput correction() {
        CorrectionInput correction = new CorrectionInput();
        correction.kind = CorrectionKind.CORRECTION;
        correction.notice = "It was otherwise.";
        correction.article = new ArticleInput();
        correction.article.text = text(random.nextInt(ARTICLES), 1 + random.nextInt(3));
        return correction;
    }

    private String text(int number, int revision) {
        return newsroom.article(number, revision).text();
    }

    /** What comes in is a draft now and then; a version of what was killed is refused. */
    void ingest(int number, int revision) {
        ArticleInput input = new ArticleInput();
        input.uri = "test:storm:" + number;
        input.text = text(number, revision);
        if (table.rows("SELECT FROM article WHERE uri = ?", input.uri).isEmpty() && random.nextInt(3) == 0) {
            input.status = ArticleStatus.DRAFT;
        }
        done.merge("ingest " + bean(Ingest.class).ingest(input).status(), 1, Integer::sum);
    }

    private void split() {
        String mention = any("SELECT m.id FROM mention m" + OF_STORM
                + " AND m.entity_id IS NOT NULL AND m.kind = 'PERSON'");
        List<String> entity = table.rows("SELECT entity_id FROM mention WHERE id = ? AND entity_id IS NOT NULL",
                Long.valueOf(mention));
        if (!entity.isEmpty()) {
            bean(EntityMergeApi.class).splitEntity(GlobalId.of("Person", Long.parseLong(entity.get(0))),
                    List.of(GlobalId.of("Mention", Long.parseLong(mention))), "Split " + random.nextInt(1000), null);
        }
    }

    private String any(String query) {
        List<String> keys = table.rows(query + " ORDER BY 1");
        if (keys.isEmpty()) {
            throw new NothingThere();
        }
        return keys.get(random.nextInt(keys.size()));
    }

    private String anyArticle() {
        return any("SELECT id FROM article WHERE uri LIKE 'test:storm:%'");
    }

    private String article() {
        return GlobalId.of("Article", Long.parseLong(anyArticle()));
    }

    private String mention() {
        return GlobalId.of("Mention", Long.parseLong(any("SELECT m.id FROM mention m" + OF_STORM)));
    }

    private String reviewed() {
        return GlobalId.of("Mention",
                Long.parseLong(any("SELECT mention_id FROM mention_review WHERE mention_id IS NOT NULL")));
    }

    private String person() {
        return GlobalId.of("Person", Long.parseLong(any("SELECT DISTINCT e.id FROM named_entity e JOIN mention m"
                + " ON m.entity_id = e.id" + OF_STORM + " AND e.kind = 'PERSON'")));
    }

    private String merged() {
        return GlobalId.of("Person", Long.parseLong(
                any("SELECT id FROM named_entity WHERE merged_into_id IS NOT NULL AND kind = 'PERSON'")));
    }
}
