package org.newsgraph.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.newsgraph.graphql.GlobalId;
import org.newsgraph.testsupport.Table;

/** What random queries of the walks ask for: hidden ids and words, among a few that everybody may see. */
final class WalkConstants {

    private WalkConstants() {
    }

    /** By the type of the argument. */
    static Map<String, List<Given.Constant>> of(Table table, List<String> ids, List<String> words) {
        List<String> all = new ArrayList<>(ids.isEmpty() ? List.of(GlobalId.of("Article", 1)) : ids);
        table.rows("SELECT id FROM article WHERE uri NOT LIKE '%zorvath%' ORDER BY id LIMIT 3")
                .forEach(key -> all.add(GlobalId.of("Article", Long.parseLong(key))));
        table.rows("SELECT id FROM named_entity WHERE name IN ('Anna Keller', 'Henrik Vasl') AND kind = 'PERSON'")
                .forEach(key -> all.add(GlobalId.of("Person", Long.parseLong(key))));
        return Map.of("_Any", all.stream().map(WalkConstants::reference).toList(), "Int",
                List.of(number(5), number(20)), "String", words.stream().map(WalkConstants::text).toList(), "ID",
                all.stream().map(WalkConstants::text).toList(), "Boolean",
                List.of(new Given.Constant("true", true), new Given.Constant("false", false)), "Float",
                List.of(new Given.Constant("0.5", 0.5)), "Date", List.of(text("2025-03-14")), "DateTime",
                List.of(text("2020-03-14T00:00:00Z"), text("2030-06-01T12:00:00Z")));
    }

    private static Given.Constant reference(String id) {
        String type = GlobalId.parse(id).orElseThrow().type();
        return new Given.Constant("{__typename: \"" + type + "\", id: \"" + id + "\"}",
                Map.of("__typename", type, "id", id));
    }

    private static Given.Constant text(String text) {
        return new Given.Constant('"' + text + '"', text);
    }

    private static Given.Constant number(int number) {
        return new Given.Constant(String.valueOf(number), number);
    }
}
