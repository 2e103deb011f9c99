package org.newsgraph.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Fewer rows than there are. In front of a statement stand definitions (WITH) that take the place of tables and views by
 * having their names: so every statement is restricted, whoever wrote it, and none is written twice. A statement that uses
 * none of the names stays as it is.
 */
public final class Restriction {
    private static final Pattern WITH = Pattern.compile("^\\s*WITH\\s+(RECURSIVE\\s)?");

    /**
     * What a name stands for.
     *
     * @param rows
     *        a query; other definitions that it uses must stand before it
     */
    public record Definition(String name, SqlText rows) {
        private boolean isUsedIn(String text) {
            return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
        }
    }

    private final List<Definition> definitions;

    public Restriction(List<Definition> definitions) {
        this.definitions = List.copyOf(definitions);
    }

    SqlText applyTo(SqlText statement) {
        List<Definition> used = used(statement.text());
        if (used.isEmpty()) {
            return statement;
        }
        boolean hasOwn = WITH.matcher(statement.text()).find();
        boolean recursive = hasOwn && WITH.matcher(statement.text()).results().anyMatch(own -> own.group(1) != null);
        SqlText text = SqlText.of(recursive ? "WITH RECURSIVE" : "WITH");
        for (int i = 0; i < used.size(); i++) {
            text.add((i > 0 ? ", " : "") + used.get(i).name + " AS NOT MATERIALIZED (").add(used.get(i).rows).add(")");
        }
        return text.add(hasOwn ? statement.withText(WITH.matcher(statement.text()).replaceFirst(", ")) : statement);
    }

    /** Those that the statement uses, and those that these use, in their order. */
    private List<Definition> used(String statement) {
        List<Definition> used = new ArrayList<>();
        StringBuilder text = new StringBuilder(statement);
        for (int i = definitions.size() - 1; i >= 0; i--) {
            Definition definition = definitions.get(i);
            if (definition.isUsedIn(text.toString())) {
                used.add(0, definition);
                text.append(' ').append(definition.rows.text());
            }
        }
        return used;
    }
}
