package org.newsgraph.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.audit.AuditLog;
import org.newsgraph.change.ChangeLog;
import org.newsgraph.crossref.CrossReferences;
import org.newsgraph.crossref.CrossReferences.Published;
import org.newsgraph.ingest.ArticleWriter.Stored;
import org.newsgraph.ingest.KnownArticles.Former;
import org.newsgraph.ingest.ProvisionalEntities.Taken;
import org.newsgraph.review.Reviews;

/**
 * Analyses articles and writes all that comes of it, in the transaction of the caller. Each table takes one statement,
 * however many the articles are.
 */
@ApplicationScoped
class Publisher {
    private final Analyst analyst;
    private final ProvisionalEntities provisional;
    private final ArticleWriter articleWriter;
    private final MentionWriter mentionWriter;
    private final RelationWriter relationWriter;
    private final ChangeLog changes;
    private final CrossReferences crossReferences;
    private final Namesakes namesakes;
    private final SearchIndex searchIndex;
    private final AuditLog audit;
    private final Reviews reviews;

    Publisher(Analyst analyst, ProvisionalEntities provisional, ArticleWriter articleWriter,
            MentionWriter mentionWriter, RelationWriter relationWriter, ChangeLog changes,
            CrossReferences crossReferences, Namesakes namesakes, SearchIndex searchIndex, AuditLog audit,
            Reviews reviews) {
        this.analyst = analyst;
        this.provisional = provisional;
        this.articleWriter = articleWriter;
        this.mentionWriter = mentionWriter;
        this.relationWriter = relationWriter;
        this.changes = changes;
        this.crossReferences = crossReferences;
        this.namesakes = namesakes;
        this.searchIndex = searchIndex;
        this.audit = audit;
        this.reviews = reviews;
    }

    void publish(List<Publication> publications, Instant now) {
        List<Analysis> analyses = analyst.analyse(publications.stream()
                .map(publication -> new Source(publication.text(), publication.day())).toList());
        Taken taken = provisional.take(analyses);
        List<Stored> stored = articleWriter.write(publications, now);
        List<StoredText> texts = stored.stream().map(Stored::text).toList();
        List<List<LinkedMention>> mentions = mentionWriter.write(texts, analyses, taken.keys());
        show(stored, mentions, now);
        for (int i = 0; i < stored.size(); i++) {
            namesakes.propose(taken.grown().get(i), stored.get(i).revision().article.id, now);
        }
        relationWriter.write(texts, analyses, mentions, now);
        carryReviews(stored.stream().filter(one -> !one.publication().isNew()).toList());
        audit.published(stored.stream().map(one -> one.revision().article.id).toList(),
                stored.stream().map(one -> one.publication().former()).map(f -> f == null ? 0 : f.revision()).toList(),
                stored.stream().map(one -> one.revision().id).toList(), "ingest");
    }

    private void carryReviews(List<Stored> revised) {
        if (!revised.isEmpty()) {
            Set<Long> reviewed = reviews.reviewed(revised.stream().map(one -> one.revision().article.id).toList());
            revised.stream().filter(one -> reviewed.contains(one.revision().article.id))
                    .forEach(one -> reviews.carry(one.revision().article.id, one.revision().id));
        }
    }

    /** Of what readers do not see yet nothing is derived that they could reach. */
    private void show(List<Stored> all, List<List<LinkedMention>> mentions, Instant now) {
        List<Published> published = IntStream.range(0, all.size()).filter(i -> all.get(i).publication().isPublic())
                .mapToObj(i -> published(all.get(i), mentions.get(i))).toList();
        if (!published.isEmpty()) {
            List<Stored> stored = all.stream().filter(one -> one.publication().isPublic()).toList();
            changes.published(stored.stream().map(one -> new ChangeLog.Published(one.publication().change(),
                    one.revision().article.id, one.revision().id)).toList(), CrossReferences.named(published), now);
            crossReferences.publish(published);
            searchIndex.index(stored.stream().map(Publisher::words).toList());
        }
    }

    private static SearchIndex.Words words(Stored stored) {
        BlockLayout layout = stored.publication().layout();
        return new SearchIndex.Words(stored.revision().article.id, stored.revision().language,
                stored.revision().headline, texts(layout, placed -> placed.section() >= 0 && placed.paragraph() < 0),
                texts(layout, placed -> placed.paragraph() >= 0));
    }

    private static List<String> texts(BlockLayout layout, Predicate<BlockLayout.Placed> which) {
        return layout.blocks().stream().filter(which).map(placed -> placed.block().text()).toList();
    }

    private static Published published(Stored stored, List<LinkedMention> mentions) {
        Former former = stored.publication().former();
        return new Published(stored.revision().article.id, former == null ? null : former.revision(),
                stored.revision().id, stored.revision().publishedAt, stored.publication().layout().blocks().size(),
                mentions.stream().filter(LinkedMention::isNaming).map(LinkedMention::named).toList());
    }
}
