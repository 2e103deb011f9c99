package org.newsgraph.diff;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.EntityKind;
import org.newsgraph.vocabulary.MentionLocation;

/** Reads revisions whole; three statements for any number of them. */
@Singleton
class RevisionTexts {
    /** Those that readers have seen, of articles that they see. */
    private static final String SHOWN = "SELECT r.* FROM revision r JOIN published_article a ON a.id = r.article_id"
            + " WHERE r.shown AND";
    private static final String ANY = "SELECT r.* FROM revision r WHERE";
    private final Sql sql;

    RevisionTexts(Sql sql) {
        this.sql = sql;
    }

    /** Which revision of which article. */
    record Place(long article, int number) {
    }

    private record Found(long key, Place place, @Nullable String givenHeadline) {
        static Found of(Row row) {
            return new Found(row.number("id"), new Place(row.number("article_id"), row.integer("number")),
                    row.flag("headline_derived") ? null : row.text("headline"));
        }
    }

    private record Part<T>(long revision, int block, T content) {
    }

    Map<Place, RevisionText> shown(Collection<Place> places) {
        return texts(SHOWN, places);
    }

    Map<Place, RevisionText> any(Collection<Place> places) {
        return texts(ANY, places);
    }

    private Map<Place, RevisionText> texts(String select, Collection<Place> places) {
        List<Found> found = sql.rows(SqlText.of(select + " (r.article_id, r.number) IN"
                + " (SELECT * FROM unnest(?, ?) AS k (article, number))",
                places.stream().map(Place::article).toList(), places.stream().map(p -> (long) p.number).toList()),
                Found::of);
        Map<Place, RevisionText> texts = new HashMap<>();
        if (!found.isEmpty()) {
            List<Long> keys = found.stream().map(Found::key).toList();
            Map<Long, List<Part<Block>>> blocks = blocks(keys);
            Map<Long, List<Part<DiffMention>>> mentions = mentions(keys);
            found.forEach(revision -> texts.put(revision.place, text(revision,
                    blocks.getOrDefault(revision.key, List.of()), mentions.getOrDefault(revision.key, List.of()))));
        }
        return texts;
    }

    private static RevisionText text(Found revision, List<Part<Block>> parts, List<Part<DiffMention>> names) {
        List<Block> blocks = new ArrayList<>();
        if (revision.givenHeadline != null && !revision.givenHeadline.isEmpty()) {
            blocks.add(new Block(MentionLocation.HEADLINE, revision.givenHeadline));
        }
        parts.forEach(part -> blocks.add(part.content));
        List<List<DiffMention>> mentions = new ArrayList<>();
        blocks.forEach(block -> mentions.add(new ArrayList<>()));
        names.forEach(name -> mentions.get(name.block).add(name.content));
        return new RevisionText(revision.place.number, blocks, mentions);
    }

    private Map<Long, List<Part<Block>>> blocks(List<Long> revisions) {
        return sql.rows(SqlText.of("""
                SELECT s.revision_id, s.position, -1 AS place, 'HEADING' AS location, s.heading AS text FROM section s
                WHERE s.revision_id = ANY (?) AND s.heading IS NOT NULL
                UNION ALL SELECT s.revision_id, s.position, p.position, 'PARAGRAPH', p.text
                FROM paragraph p JOIN section s ON s.id = p.section_id WHERE p.revision_id = ANY (?)
                ORDER BY 1, 2, 3""", revisions, revisions),
                row -> new Part<>(row.number("revision_id"), 0,
                        new Block(row.word(MentionLocation.class, "location"), row.text("text"))))
                .stream().collect(groupingBy(Part::revision));
    }

    private Map<Long, List<Part<DiffMention>>> mentions(List<Long> revisions) {
        return sql.rows(SqlText.of("""
                SELECT revision_id, block, entity_id, text, kind FROM mention
                WHERE revision_id = ANY (?) AND form = 'NAME' AND verdict <> 'REJECTED'
                ORDER BY revision_id, position""", revisions),
                row -> new Part<>(row.number("revision_id"), row.integer("block"), new DiffMention(
                        row.optionalNumber("entity_id"), row.text("text"), row.word(EntityKind.class, "kind"))))
                .stream().collect(groupingBy(Part::revision));
    }
}
