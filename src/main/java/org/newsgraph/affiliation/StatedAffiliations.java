package org.newsgraph.affiliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.newsgraph.change.ChangeLog;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.vocabulary.EntityKind;

/** Keeps the memberships that articles state, in the transaction that publishes an article. */
@ApplicationScoped
public class StatedAffiliations {
    /**
     * One passage of the revision that is being published.
     *
     * @param person
     *        position of the mention that names the person
     * @param organization
     *        position of the mention that names the organization
     * @param paragraph
     *        key of the paragraph, or null
     * @param start
     *        UTF-16, as all offsets whose name says nothing else, within the paragraph, heading or headline
     */
    public record Stated(int person, int organization, @Nullable String role, @Nullable Long paragraph, String text,
            int start, int end, int startCodePoint, int endCodePoint, int articleStart, int articleStartCodePoint) {
    }

    /** A passage whose two names are linked. An empty role is none. */
    private record Linked(long person, long organization, String role, Stated passage) {
        List<Long> pair() {
            return List.of(person, organization);
        }
    }

    /** One order for all writers, so that no two of them wait for each other. */
    private static final Comparator<Linked> ORDER = Comparator.comparingLong(Linked::person)
            .thenComparingLong(Linked::organization).thenComparing(linked -> linked.role.toLowerCase(Locale.ROOT))
            .thenComparing(linked -> linked.passage.articleStart);

    private final Sql sql;
    private final ChangeLog changes;

    StatedAffiliations(Sql sql, ChangeLog changes) {
        this.sql = sql;
        this.changes = changes;
    }

    /**
     * Replaces what an article's former revision states by what its new one does. Names that are not linked to a person
     * and an organization state nothing.
     *
     * @param told
     *        whether readers see the article, and so what it states
     */
    public void publish(long article, boolean revised, long revision, Instant publishedAt, List<Stated> passages,
            boolean told, Instant now) {
        if (revised) {
            sql.update(SqlText.of("DELETE FROM membership_evidence WHERE article_id = ?", article));
        }
        List<Linked> linked = passages.isEmpty() ? List.of() : linked(revision, passages);
        if (!linked.isEmpty()) {
            Set<Long> concerned = create(linked);
            if (told) {
                changes.ofStated(revision, concerned, now);
            }
            prove(article, revision, publishedAt, linked);
        }
    }

    /** Tells of those whose affiliations an article states that readers have not seen before. */
    public void tell(long revision, Instant now) {
        changes.ofStated(revision, new TreeSet<>(sql.rows(SqlText.of("""
                SELECT DISTINCT x.entity FROM membership_evidence v JOIN membership m ON m.id = v.membership_id AND m.stated
                CROSS JOIN LATERAL (VALUES (m.person_id), (m.organization_id)) x (entity) WHERE v.revision_id = ?""",
                revision), row -> row.number("entity"))), now);
    }

    private List<Linked> linked(long revision, List<Stated> passages) {
        Map<Integer, Long> people = new HashMap<>();
        Map<Integer, Long> organizations = new HashMap<>();
        List<Long> positions = passages.stream().flatMap(p -> Stream.of(p.person, p.organization)).distinct()
                .map(Integer::longValue).toList();
        sql.rows(SqlText.of("SELECT m.position, e.id, e.kind FROM mention m JOIN named_entity e ON e.id = m.entity_id"
                + " WHERE m.revision_id = ? AND m.position = ANY (?)", revision, positions),
                row -> (row.word(EntityKind.class, "kind") == EntityKind.PERSON ? people : organizations)
                        .put(row.integer("position"), row.number("id")));
        return passages.stream().filter(p -> people.containsKey(p.person) && organizations.containsKey(p.organization))
                .map(p -> new Linked(people.get(p.person), organizations.get(p.organization),
                        p.role == null ? "" : p.role, p))
                .sorted(ORDER).toList();
    }

    /** Memberships that nobody has stated before and no editor removed; the people and organizations whom they concern. */
    private Set<Long> create(List<Linked> linked) {
        Set<List<Long>> withRole = new HashSet<>();
        linked.stream().filter(one -> !one.role.isEmpty()).forEach(one -> withRole.add(one.pair()));
        List<Linked> fullest = linked.stream().filter(one -> !one.role.isEmpty() || !withRole.contains(one.pair()))
                .toList();
        Set<Long> concerned = new TreeSet<>();
        sql.rows(SqlText.of("""
                INSERT INTO membership (id, person_id, organization_id, role, stated)
                SELECT nextval('membership_seq'), n.person, n.organization, nullif(n.role, ''), true
                FROM unnest(?, ?, ?) WITH ORDINALITY AS n (person, organization, role, ordinal)
                WHERE EXISTS (SELECT FROM named_entity o WHERE o.id = n.organization AND o.kind = 'ORGANIZATION')
                AND NOT EXISTS (SELECT FROM membership m WHERE m.person_id = n.person
                    AND m.organization_id = n.organization AND (n.role = '' OR lower(m.role) = lower(n.role)))
                AND NOT EXISTS (SELECT FROM removed_membership d WHERE d.person_id = n.person
                    AND d.organization_id = n.organization AND (n.role = '' OR d.role = lower(n.role)))
                ORDER BY n.ordinal ON CONFLICT DO NOTHING RETURNING person_id, organization_id""",
                fullest.stream().map(Linked::person).toList(), fullest.stream().map(Linked::organization).toList(),
                fullest.stream().map(Linked::role).toList()),
                row -> concerned.addAll(List.of(row.number("person_id"), row.number("organization_id"))));
        return concerned;
    }

    /** Sets each passage beside the membership that it states: the directory's own before one known from texts. */
    private void prove(long article, long revision, Instant publishedAt, List<Linked> linked) {
        List<String> paragraphs = new ArrayList<>();
        linked.forEach(one -> paragraphs.add(one.passage.paragraph == null ? "" : one.passage.paragraph.toString()));
        sql.update(SqlText.of("""
                INSERT INTO membership_evidence (membership_id, article_id, revision_id, published_at, paragraph_id, text,
                    start_utf16, end_utf16, start_cp, end_cp, article_start_utf16, article_start_cp)
                SELECT s.id, ?, ?, ?, nullif(n.paragraph, '')::bigint, n.passage, n.from_utf16, n.to_utf16, n.from_cp,
                    n.to_cp, n.article_utf16, n.article_cp
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS n (person, organization, role, paragraph,
                    passage, from_utf16, to_utf16, from_cp, to_cp, article_utf16, article_cp, ordinal)
                CROSS JOIN LATERAL (SELECT m.id FROM membership m WHERE m.person_id = n.person
                    AND m.organization_id = n.organization AND (n.role = '' OR lower(m.role) = lower(n.role))
                    ORDER BY m.stated, m.start_date DESC NULLS LAST, m.id LIMIT 1 FOR KEY SHARE) s
                ORDER BY n.ordinal ON CONFLICT DO NOTHING""", article, revision, publishedAt,
                linked.stream().map(Linked::person).toList(), linked.stream().map(Linked::organization).toList(),
                linked.stream().map(Linked::role).toList(), paragraphs,
                linked.stream().map(one -> one.passage.text).toList(), numbers(linked, Stated::start),
                numbers(linked, Stated::end), numbers(linked, Stated::startCodePoint),
                numbers(linked, Stated::endCodePoint), numbers(linked, Stated::articleStart),
                numbers(linked, Stated::articleStartCodePoint)));
    }

    private static List<Long> numbers(List<Linked> linked, ToIntFunction<Stated> number) {
        return linked.stream().map(one -> (long) number.applyAsInt(one.passage)).toList();
    }
}
