package org.newsgraph.mention;

import static java.util.stream.Collectors.groupingBy;
import static org.newsgraph.sql.SqlText.KEYS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.ParagraphRow;
import org.newsgraph.article.SectionRow;
import org.newsgraph.article.TextCache;
import org.newsgraph.article.TextVersion;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.LinkStatus;
import org.newsgraph.vocabulary.MentionForm;

/** Reads mentions; each method is one statement whatever the number of keys. Rejected mentions are left out. */
@Singleton
public class Mentions {
    private static final String SELECT = "SELECT " + MentionRow.COLUMNS + " FROM mention m " + MentionRow.JOIN_DETECTOR;
    private static final String STANDING = " AND m.verdict <> 'REJECTED'";
    private static final String OF_FORMS = " AND m.form = ANY (?::text[])";
    private static final Keyset LATEST = Keyset.of("LATEST_MENTION",
            Keyset.descending("t.published_at", Keyset.Type.INSTANT),
            Keyset.descending("t.article_id", Keyset.Type.NUMBER),
            Keyset.ascending("m.position", Keyset.Type.NUMBER));
    private static final TextCache.Kind<TextMentions> KIND = new TextCache.Kind<>("mention", TextMentions::bytes);
    private final Sql sql;
    private final TextCache cache;

    Mentions(Sql sql, TextCache cache) {
        this.sql = sql;
        this.cache = cache;
    }

    public List<MentionRow> withKeys(Collection<Long> keys) {
        return sql.rows(SqlText.of(SELECT + " JOIN published_article a ON a.revision_id = m.revision_id"
                + " WHERE m.id = ANY (" + KEYS + ")" + STANDING, keys), MentionRow::of);
    }

    public List<List<MentionRow>> ofArticles(List<ArticleRow> articles, Collection<MentionForm> forms) {
        return ofTexts(articles, ArticleRow::version, (mentions, article) -> mentions.ofForms(forms));
    }

    List<List<MentionRow>> ofSections(List<SectionRow> sections, Collection<MentionForm> forms) {
        return ofTexts(sections, SectionRow::version, (mentions, section) -> mentions.inSection(section.key(), forms));
    }

    List<List<MentionRow>> ofHeadings(List<SectionRow> sections) {
        return ofTexts(sections, SectionRow::version, (mentions, section) -> mentions.inHeading(section.key()));
    }

    List<List<MentionRow>> ofParagraphs(List<ParagraphRow> paragraphs, Collection<MentionForm> forms) {
        return ofTexts(paragraphs, ParagraphRow::version,
                (mentions, paragraph) -> mentions.inParagraph(paragraph.key(), forms));
    }

    private <P> List<List<MentionRow>> ofTexts(List<P> parents, Function<P, TextVersion> version,
            BiFunction<TextMentions, P, List<MentionRow>> choice) {
        Map<Long, TextMentions> ofTexts = cache.get(KIND, parents.stream().map(version).toList(), this::byRevision);
        return parents.stream().map(p -> choice.apply(ofTexts.get(version.apply(p).revision()), p)).toList();
    }

    private Map<Long, TextMentions> byRevision(Map<Long, TextVersion> versions) {
        Map<Long, List<MentionRow>> rows = sql.rows(SqlText.of(SELECT + " WHERE m.revision_id").addIn(versions.keySet())
                .add(STANDING + " ORDER BY m.revision_id, m.position"), MentionRow::of).stream()
                .collect(groupingBy(m -> m.keys().revision()));
        Map<Long, TextMentions> mentions = new HashMap<>();
        versions.keySet().forEach(
                revision -> mentions.put(revision, TextMentions.of(rows.getOrDefault(revision, List.of()))));
        return mentions;
    }

    /** For each mention the earlier one that its rule leaned on, or null. */
    List<MentionRow> antecedentsOf(List<MentionRow> mentions) {
        record Place(long revision, int position) {
        }
        List<MentionRow> leaning = mentions.stream().filter(m -> m.keys().antecedentPosition() != null).toList();
        List<MentionRow> rows = leaning.isEmpty()
                ? List.of()
                : sql.rows(SqlText.of(SELECT + " JOIN mention l ON l.revision_id = m.revision_id"
                        + " AND l.antecedent_position = m.position WHERE l.id = ANY (" + KEYS + ")",
                        Batch.keys(leaning, m -> m.keys().mention())), MentionRow::of);
        return Batch.ones(mentions, m -> m.keys().antecedentPosition() == null
                ? null
                : new Place(m.keys().revision(), m.keys().antecedentPosition()), rows,
                m -> new Place(m.keys().revision(), m.position()));
    }

    List<List<EntityRow>> candidatesOf(List<MentionRow> mentions) {
        record Candidate(long mention, EntityRow entity) {
        }
        List<Candidate> rows = sql.rows(SqlText.of("SELECT c.mention_id AS candidate_of, " + EntityRow.COLUMNS
                + " FROM mention_candidate c JOIN known_entity e ON e.id = c.entity_id WHERE c.mention_id = ANY ("
                + KEYS + ")"
                + " ORDER BY c.mention_id, c.position, e.id", Batch.keys(mentions, m -> m.keys().mention())),
                row -> new Candidate(row.number("candidate_of"), EntityRow.of(row)));
        List<List<Candidate>> found = Batch.lists(mentions, m -> m.keys().mention(), rows, Candidate::mention);
        List<List<EntityRow>> candidates = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            // Those of a mention that a person has linked are kept in case that is taken back.
            boolean ambiguous = mentions.get(i).linkStatus() == LinkStatus.AMBIGUOUS;
            candidates.add(ambiguous ? found.get(i).stream().map(Candidate::entity).toList() : List.of());
        }
        return candidates;
    }

    List<Sentence> sentencesOf(List<MentionRow> mentions) {
        Map<Long, String> blocks = new HashMap<>();
        sql.rows(SqlText.of("""
                SELECT m.id, coalesce(p.text, s.heading, r.headline) AS text FROM mention m
                JOIN revision r ON r.id = m.revision_id LEFT JOIN section s ON s.id = m.section_id
                LEFT JOIN paragraph p ON p.id = m.paragraph_id WHERE m.id = ANY (?)""",
                Batch.keys(mentions, m -> m.keys().mention())), row -> blocks.put(row.number("id"), row.text("text")));
        return mentions.stream().map(MentionRow::keys)
                .map(k -> new Sentence(blocks.get(k.mention()).substring(k.sentenceStart(), k.sentenceEnd()),
                        k.sentenceStart(), k.sentenceEnd()))
                .toList();
    }

    /** One page for each entity: its mentions, latest article first, in reading order within an article. */
    List<MentionConnection> latestOf(List<EntityRow> entities, List<MentionForm> forms, PageRequest request) {
        record Found(long entity, long article, Instant publishedAt, MentionRow mention) {
        }
        // The inner order is one of an index; it leaves the mentions of one article to be sorted at a time.
        List<Found> found = sql.rows(SqlText.of("SELECT k.key, x.*").addFromKeys(Batch.keys(entities, EntityRow::key))
                .add("CROSS JOIN LATERAL (SELECT t.article_id AS in_article, t.published_at, " + MentionRow.COLUMNS
                        + " FROM (SELECT t.* FROM appearance t WHERE t.entity_id = k.key"
                        + " ORDER BY t.published_at DESC, t.article_id DESC OFFSET 0) t"
                        + " JOIN mention m ON m.revision_id = t.revision_id AND m.entity_id = t.entity_id "
                        + MentionRow.JOIN_DETECTOR + " WHERE TRUE" + STANDING + OF_FORMS, forms)
                .add(LATEST.bounds(request)).add(LATEST.orderAndLimit(request)).add(") x"),
                row -> new Found(row.number("key"), row.number("in_article"),
                        row.instant("published_at"), MentionRow.of(row)));
        Function<Found, String> cursor = f -> LATEST.cursor(f.publishedAt, f.article, f.mention.position());
        Map<Long, List<Found>> byEntity = found.stream().collect(groupingBy(Found::entity));
        return entities.stream().map(entity -> {
            Page<Found> page = Page.of(request, byEntity.getOrDefault(entity.key(), List.of()));
            return new MentionConnection(page.items().stream()
                    .map(f -> new MentionEdge(() -> cursor.apply(f), f.mention)).toList(), page.info(cursor),
                    entity.key(),
                    forms);
        }).toList();
    }

    /** For each connection the number of mentions behind it; those of one set of forms are counted together. */
    List<Integer> counts(List<MentionConnection> connections) {
        Map<List<MentionForm>, Map<Long, Integer>> counts = new HashMap<>();
        connections.stream().map(MentionConnection::forms).distinct()
                .forEach(forms -> counts.put(forms, counts(connections.stream().filter(c -> c.forms().equals(forms))
                        .map(MentionConnection::entityKey).distinct().toList(), forms)));
        return connections.stream().map(c -> counts.get(c.forms()).getOrDefault(c.entityKey(), 0)).toList();
    }

    private Map<Long, Integer> counts(List<Long> entities, List<MentionForm> forms) {
        Map<Long, Integer> counts = new HashMap<>();
        SqlText text = forms.equals(List.of(MentionForm.NAME))
                ? SqlText.of("SELECT entity_id, sum(mention_count) AS n FROM appearance WHERE entity_id = ANY (?)"
                        + " GROUP BY entity_id", entities)
                : SqlText.of("SELECT t.entity_id, count(*) AS n FROM appearance t JOIN mention m"
                        + " ON m.revision_id = t.revision_id AND m.entity_id = t.entity_id"
                        + " WHERE t.entity_id = ANY (?)" + STANDING + OF_FORMS + " GROUP BY t.entity_id", entities,
                        forms);
        sql.rows(text, row -> counts.put(row.number("entity_id"), row.integer("n")));
        return counts;
    }
}
