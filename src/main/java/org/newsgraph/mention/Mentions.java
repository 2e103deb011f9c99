package org.newsgraph.mention;

import static java.util.stream.Collectors.groupingBy;
import static org.newsgraph.sql.SqlText.KEYS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleRow;
import org.newsgraph.article.ParagraphRow;
import org.newsgraph.article.SectionRow;
import org.newsgraph.article.TextCache;
import org.newsgraph.article.TextVersion;
import org.newsgraph.directory.Directory;
import org.newsgraph.directory.EntityRow;
import org.newsgraph.graphql.Batch;
import org.newsgraph.graphql.Keyset;
import org.newsgraph.graphql.Page;
import org.newsgraph.graphql.PageRequest;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.LinkStatus;
import org.newsgraph.vocabulary.MentionForm;
import org.newsgraph.vocabulary.MentionLocation;

/** Reads mentions, with few statements whatever the number of keys. Rejected mentions are left out. */
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
    private final Directory directory;

    Mentions(Sql sql, TextCache cache, Directory directory) {
        this.sql = sql;
        this.cache = cache;
        this.directory = directory;
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
        record Candidate(long mention, long entity) {
        }
        // Those of a mention that a person has linked are kept in case that is taken back.
        List<MentionRow> ambiguous = mentions.stream().filter(m -> m.linkStatus() == LinkStatus.AMBIGUOUS).toList();
        List<Candidate> rows = ambiguous.isEmpty()
                ? List.of()
                : sql.rows(SqlText.of("SELECT c.mention_id, c.entity_id FROM mention_candidate c WHERE c.mention_id"
                        + " = ANY (" + KEYS + ") ORDER BY c.mention_id, c.position, c.entity_id",
                        Batch.keys(ambiguous, m -> m.keys().mention())),
                        row -> new Candidate(row.number("mention_id"), row.number("entity_id")));
        Map<Long, EntityRow> known = new HashMap<>();
        directory.knownWithKeys(Batch.keys(rows, Candidate::entity)).forEach(e -> known.put(e.key(), e));
        return Batch.lists(mentions, m -> m.keys().mention(), rows, Candidate::mention).stream()
                .map(of -> of.stream().map(c -> known.get(c.entity)).filter(Objects::nonNull).toList()).toList();
    }

    /** A block is read once, however many mentions stand in it: it may be long, and they many. */
    List<@Nullable Sentence> sentencesOf(List<MentionRow> mentions) {
        Map<Block, String> texts = new HashMap<>();
        sql.rows(SqlText.of("SELECT 'PARAGRAPH' AS part, p.id, p.text FROM paragraph p WHERE p.id = ANY (" + KEYS
                + ") UNION ALL SELECT 'HEADING', s.id, s.heading FROM section s WHERE s.id = ANY (" + KEYS
                + ") UNION ALL SELECT 'HEADLINE', r.id, r.headline FROM revision r WHERE r.id = ANY (" + KEYS + ")",
                blocks(mentions, MentionLocation.PARAGRAPH), blocks(mentions, MentionLocation.HEADING),
                blocks(mentions, MentionLocation.HEADLINE)),
                row -> texts.put(new Block(row.word(MentionLocation.class, "part"), row.number("id")),
                        row.text("text")));
        List<@Nullable Sentence> sentences = new ArrayList<>(mentions.size());
        mentions.forEach(m -> {
            String text = texts.get(Block.of(m.keys()));
            sentences.add(text == null ? null : new Sentence(text, m.keys().sentenceStart(), m.keys().sentenceEnd()));
        });
        return sentences;
    }

    private static List<Long> blocks(List<MentionRow> mentions, MentionLocation part) {
        return mentions.stream().map(m -> Block.of(m.keys())).filter(block -> block.part == part).map(Block::key)
                .distinct().toList();
    }

    private record Block(MentionLocation part, long key) {
        static Block of(MentionRow.Keys keys) {
            if (keys.paragraph() != null) {
                return new Block(MentionLocation.PARAGRAPH, keys.paragraph());
            }
            return keys.section() != null
                    ? new Block(MentionLocation.HEADING, keys.section())
                    : new Block(MentionLocation.HEADLINE, keys.revision());
        }
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
