package org.newsgraph.ingest;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.newsgraph.ingest.detect.KnownName;
import org.newsgraph.sql.Row;
import org.newsgraph.sql.Sql;
import org.newsgraph.sql.SqlText;
import org.newsgraph.text.NameCore;
import org.newsgraph.text.NameKey;
import org.newsgraph.vocabulary.AliasKind;
import org.newsgraph.vocabulary.EntityKind;

/** The directory as the pipeline needs it: which names it knows. */
@ApplicationScoped
class DirectoryNames {
    private final Sql sql;

    DirectoryNames(Sql sql) {
        this.sql = sql;
    }

    /** Every name of the directory that has one of these cores; one statement. */
    NamesByCore withCores(Collection<String> cores) {
        if (cores.isEmpty()) {
            return new NamesByCore(Map.of());
        }
        List<KnownName> names = sql.rows(SqlText.of("""
                SELECT e.id, e.kind, e.name AS entity_name, n.name, n.kind AS alias_kind FROM (
                    SELECT id AS entity_id, name, 'NAME' AS kind FROM named_entity
                    WHERE name_core(name_key) COLLATE "C" = ANY (?)
                    UNION ALL SELECT entity_id, name, kind FROM alias
                    WHERE name_core(name_key) COLLATE "C" = ANY (?)) n
                JOIN named_entity e ON e.id = n.entity_id WHERE e.merged_into_id IS NULL
                ORDER BY e.id, n.name""", cores, cores), DirectoryNames::name);
        return new NamesByCore(names.stream().collect(groupingBy(name -> NameCore.of(NameKey.of(name.name())))));
    }

    private static KnownName name(Row row) {
        return new KnownName(row.number("id"), row.word(EntityKind.class, "kind"), row.text("entity_name"),
                row.text("name"), row.word(AliasKind.class, "alias_kind"));
    }
}
