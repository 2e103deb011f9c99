package org.newsgraph.ingest;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.ingest.link.Contenders;
import org.newsgraph.ingest.link.LinkContext;
import org.newsgraph.ingest.link.LinkContext.Pair;
import org.newsgraph.ingest.link.LinkContext.Use;
import org.newsgraph.ingest.link.Profile;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.text.NameKey;

/** What directory and archive know of the entities that articles may name: three statements, however
 * many and long the articles are. */
@ApplicationScoped
class DirectoryContext {
    /** An organization above an organization above ...: no more levels than this, so that a circle ends. */
    private static final int LEVELS = 8;

    private final Sql sql;

    DirectoryContext(Sql sql) {
        this.sql = sql;
    }

    List<LinkContext> of(List<Contenders> articles) {
        Contenders all = new Contenders(union(articles, Contenders::entities), union(articles, Contenders::contested),
                union(articles, Contenders::names));
        if (all.entities().isEmpty()) {
            return articles.stream().map(article -> LinkContext.none()).toList();
        }
        Map<Long, Profile> profiles = profiles(all.entities());
        Map<Pair, Integer> together = all.contested().isEmpty() ? Map.of() : together(all);
        Map<Use, Integer> uses = all.contested().isEmpty() ? Map.of() : uses(all);
        return articles.stream().map(own -> new LinkContext(some(profiles, own.entities()::contains),
                some(together, pair -> own.contested().contains(pair.one()) && own.entities().contains(pair.other())),
                some(uses, use -> own.names().contains(use.name()) && own.contested().contains(use.entity()))))
                .toList();
    }

    private static <T> Set<T> union(List<Contenders> articles, Function<Contenders, Set<T>> part) {
        return articles.stream().flatMap(article -> part.apply(article).stream()).collect(toSet());
    }

    /** What concerns one article: its links never depend on the articles beside it. */
    private static <K, V> Map<K, V> some(Map<K, V> all, Predicate<K> own) {
        return all.entrySet().stream().filter(entry -> own.test(entry.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Long, Profile> profiles(Collection<Long> entities) {
        Map<Long, Profile> profiles = new HashMap<>();
        sql.rows(SqlText.of("""
                WITH RECURSIVE above (entity_id, id, level) AS (
                    SELECT * FROM (
                        SELECT e.id, e.parent_id, 1 FROM named_entity e WHERE e.id = ANY (?) AND e.parent_id IS NOT NULL
                        UNION SELECT m.person_id, m.organization_id, 1 FROM membership m WHERE m.person_id = ANY (?)) first
                    UNION SELECT a.entity_id, e.parent_id, a.level + 1 FROM above a JOIN named_entity e ON e.id = a.id
                        WHERE e.parent_id IS NOT NULL AND a.level < ?)
                SELECT e.id, e.provisional, e.country_code, e.birth_date, e.death_date, o.starts, o.ends,
                    ARRAY (SELECT DISTINCT a.id FROM above a WHERE a.entity_id = e.id) AS related,
                    ARRAY (SELECT n.name_key FROM alias n WHERE n.entity_id = e.id
                        UNION SELECT e.name_key) AS names,
                    ARRAY (SELECT r.name_key FROM above a JOIN named_entity r ON r.id = a.id WHERE a.entity_id = e.id
                        UNION SELECT n.name_key FROM above a JOIN alias n ON n.entity_id = a.id
                        WHERE a.entity_id = e.id) AS related_names,
                    ARRAY (SELECT DISTINCT m.role FROM membership m WHERE m.person_id = e.id AND m.role IS NOT NULL)
                        AS roles
                FROM named_entity e CROSS JOIN LATERAL (
                    SELECT min(m.start_date) AS starts,
                        CASE WHEN count(*) = count(m.end_date) THEN max(m.end_date) END AS ends
                    FROM membership m WHERE m.person_id = e.id) o
                WHERE e.id = ANY (?)""", entities, entities, LEVELS, entities),
                row -> profiles.put(row.number("id"), profile(row)));
        return profiles;
    }

    private static Profile profile(Row row) {
        LocalDate birth = row.optionalDate("birth_date");
        LocalDate death = row.optionalDate("death_date");
        return new Profile(row.flag("provisional"), Set.copyOf(row.numbers("related")), Set.copyOf(row.texts("names")),
                Set.copyOf(row.texts("related_names")), keys(row.texts("roles")), row.optionalText("country_code"),
                birth == null ? row.optionalDate("starts") : birth, death == null ? row.optionalDate("ends") : death);
    }

    private static Set<String> keys(List<String> names) {
        return Set.copyOf(names.stream().map(NameKey::of).toList());
    }

    private Map<Pair, Integer> together(Contenders contenders) {
        Map<Pair, Integer> together = new HashMap<>();
        sql.rows(SqlText.of("SELECT entity_id, other_id, article_count FROM co_mention WHERE entity_id = ANY (?)"
                + " AND \"window\" = 'ARTICLE' AND other_id = ANY (?)", contenders.contested(), contenders.entities()),
                row -> together.put(new Pair(row.number("entity_id"), row.number("other_id")),
                        row.integer("article_count")));
        return together;
    }

    private Map<Use, Integer> uses(Contenders contenders) {
        Map<Use, Integer> uses = new HashMap<>();
        sql.rows(SqlText.of("SELECT name, entity_id, article_count FROM name_use WHERE name = ANY (?)"
                + " AND entity_id = ANY (?)", contenders.names(), contenders.contested()),
                row -> uses.put(new Use(row.text("name"), row.number("entity_id")), row.integer("article_count")));
        return uses;
    }
}
