package org.newsgraph.article;

import static org.newsgraph.sql.SqlText.KEYS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.Batch;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;

/** Reads what the texts of published articles consist of; each method is one statement at most. */
@Singleton
public class Texts {
    /** What a row takes in memory beside its text. */
    private static final int BYTES_A_ROW = 200;
    private static final TextCache.Kind<List<SectionRow>> SECTIONS = new TextCache.Kind<>("section",
            sections -> sections.stream().mapToLong(s -> bytes(s.heading())).sum() + BYTES_A_ROW);
    private static final TextCache.Kind<Map<Long, List<ParagraphRow>>> PARAGRAPHS = new TextCache.Kind<>("paragraph",
            of -> of.values().stream().flatMap(List::stream).mapToLong(p -> bytes(p.text())).sum() + BYTES_A_ROW);
    private final Sql sql;
    private final TextCache cache;

    Texts(Sql sql, TextCache cache) {
        this.sql = sql;
        this.cache = cache;
    }

    private static long bytes(@Nullable String text) {
        return BYTES_A_ROW + (text == null ? 0 : 2L * text.length());
    }

    public List<List<SectionRow>> sectionsOf(List<TextVersion> versions) {
        Map<Long, List<SectionRow>> ofRevisions = cache.get(SECTIONS, versions, this::sectionsByRevision);
        return versions.stream().map(version -> ofRevisions.get(version.revision())).toList();
    }

    private Map<Long, List<SectionRow>> sectionsByRevision(Map<Long, TextVersion> versions) {
        Map<Long, List<SectionRow>> sections = new HashMap<>();
        versions.keySet().forEach(revision -> sections.put(revision, new ArrayList<>()));
        sql.rows(SqlText.of("SELECT " + SectionRow.COLUMNS + " FROM section s WHERE s.revision_id")
                .addIn(versions.keySet()).add("ORDER BY s.revision_id, s.position"),
                row -> SectionRow.of(row, versions.get(row.number("revision_id"))))
                .forEach(section -> sections.get(section.revisionKey()).add(section));
        return sections;
    }

    public List<List<ParagraphRow>> paragraphsOf(List<SectionRow> sections) {
        Map<Long, Map<Long, List<ParagraphRow>>> ofRevisions = cache.get(PARAGRAPHS,
                sections.stream().map(SectionRow::version).toList(), this::paragraphsByRevision);
        return sections.stream().map(section -> ofRevisions.get(section.revisionKey())
                .getOrDefault(section.key(), List.of())).toList();
    }

    private Map<Long, Map<Long, List<ParagraphRow>>> paragraphsByRevision(Map<Long, TextVersion> versions) {
        Map<Long, Map<Long, List<ParagraphRow>>> paragraphs = new HashMap<>();
        versions.keySet().forEach(revision -> paragraphs.put(revision, new HashMap<>()));
        sql.rows(SqlText.of("SELECT " + ParagraphRow.COLUMNS + " FROM paragraph p WHERE p.revision_id")
                .addIn(versions.keySet()).add("ORDER BY p.section_id, p.position"),
                row -> ParagraphRow.of(row, versions.get(row.number("revision_id"))))
                .forEach(paragraph -> paragraphs.get(paragraph.revisionKey())
                        .computeIfAbsent(paragraph.sectionKey(), section -> new ArrayList<>()).add(paragraph));
        return paragraphs;
    }

    /** Bytes of the paragraphs of each. Words say little of languages that do not part them. */
    public List<Long> sizesOf(List<ArticleRow> articles) {
        record Size(long revision, long bytes) {
        }
        List<Size> sizes = articles.isEmpty()
                ? List.of()
                : sql.rows(SqlText.of("SELECT p.revision_id, sum(octet_length(p.text)) AS n FROM paragraph p"
                        + " WHERE p.revision_id = ANY (" + KEYS + ") GROUP BY p.revision_id",
                        Batch.keys(articles, ArticleRow::revisionKey)),
                        row -> new Size(row.number("revision_id"), row.number("n")));
        return Batch.ones(articles, ArticleRow::revisionKey, sizes, Size::revision).stream()
                .map(size -> size == null ? 0L : size.bytes).toList();
    }

    /** The text that article offsets count in, put together again from its blocks. */
    List<String> textsOf(List<ArticleRow> articles) {
        record Block(long revision, String text) {
        }
        List<Block> blocks = sql.rows(SqlText.of("""
                SELECT s.revision_id, s.position, -1 AS place, s.heading AS text FROM section s
                WHERE s.revision_id = ANY (?) AND s.heading IS NOT NULL
                UNION ALL
                SELECT p.revision_id, s.position, p.position, p.text FROM paragraph p JOIN section s ON s.id = p.section_id
                WHERE p.revision_id = ANY (?) ORDER BY 1, 2, 3""", Batch.keys(articles, ArticleRow::revisionKey),
                Batch.keys(articles, ArticleRow::revisionKey)),
                row -> new Block(row.number("revision_id"), row.text("text")));
        List<List<Block>> ofArticles = Batch.lists(articles, ArticleRow::revisionKey, blocks, Block::revision);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            texts.add(TextLayout.join(articles.get(i).headlineDerived() ? null : articles.get(i).headline(),
                    ofArticles.get(i).stream().map(Block::text).toList()));
        }
        return texts;
    }

    /** Sections and paragraphs by their own keys, of published articles' current revisions only. */
    public List<SectionRow> sections(Collection<Long> keys) {
        return sql.rows(
                SqlText.of("SELECT " + SectionRow.COLUMNS + ", " + TextVersion.COLUMNS
                        + " FROM section s JOIN published_article a"
                        + " ON a.revision_id = s.revision_id WHERE s.id = ANY (" + KEYS + ")", keys),
                row -> SectionRow.of(row, TextVersion.of(row)));
    }

    public List<ParagraphRow> paragraphs(Collection<Long> keys) {
        return sql.rows(
                SqlText.of("SELECT " + ParagraphRow.COLUMNS + ", " + TextVersion.COLUMNS
                        + " FROM paragraph p JOIN published_article a"
                        + " ON a.revision_id = p.revision_id WHERE p.id = ANY (" + KEYS + ")", keys),
                row -> ParagraphRow.of(row, TextVersion.of(row)));
    }
}
