package org.newsgraph.graphql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.newsgraph.sql.SqlText;

/**
 * The order of a list, and with it how to find the page after or before a cursor without counting rows.
 *
 * @param name
 *        stands in every cursor, so that a cursor of one order is refused by another
 * @param columns
 *        most significant first; together they are unique in the list
 */
public record Keyset(String name, List<Column> columns) {
    /**
     * @param expression
     *        SQL of the sort key, such as {@code a.published_at}
     */
    public record Column(String expression, boolean descending, Type type) {
    }

    public enum Type {
        NUMBER, REAL, TEXT, INSTANT;

        Object parse(String value) {
            return switch (this) {
                case NUMBER -> Long.valueOf(value);
                case REAL -> Float.valueOf(value);
                case TEXT -> value;
                case INSTANT -> Instant.EPOCH.plus(Long.parseLong(value), ChronoUnit.MICROS);
            };
        }

        static String format(Object value) {
            return value instanceof Instant instant ? Long.toString(micros(instant)) : value.toString();
        }

        /** The difference of two moments is counted in nanoseconds, of which a number holds 292 years. */
        private static long micros(Instant instant) {
            return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
        }
    }

    public static Keyset of(String name, Column... columns) {
        return new Keyset(name, List.of(columns));
    }

    public static Column ascending(String expression, Type type) {
        return new Column(expression, false, type);
    }

    public static Column descending(String expression, Type type) {
        return new Column(expression, true, type);
    }

    public String cursor(Object... values) {
        return Cursor.encode(name, java.util.Arrays.stream(values).map(Type::format).toList());
    }

    /** {@code AND ...} for the page's bounds; empty if it has none. */
    public SqlText bounds(PageRequest page) {
        SqlText text = new SqlText();
        bound(text, "after", page.after(), true);
        bound(text, "before", page.before(), false);
        return text;
    }

    /**
     * Whether anything stands on the other side of the cursor behind which the page begins: the item of the cursor itself, if
     * it is still in the list, or another. All columns have one direction.
     *
     * @param fromWhere
     *        of the whole list
     */
    public SqlText beyond(PageRequest page, SqlText fromWhere) {
        String cursor = page.backward() ? page.before() : page.after();
        if (cursor == null) {
            return SqlText.of("FALSE");
        }
        // In the order of the index, which EXISTS would not keep to.
        SqlText text = SqlText.of("(SELECT TRUE").add(fromWhere);
        rowComparison(text, values(page.backward() ? "before" : "after", cursor),
                operator(columns.get(0), page.backward()) + "=");
        return text.add(orderBy(!page.backward()) + " LIMIT 1) IS NOT NULL");
    }

    /** {@code ORDER BY ... LIMIT ...}: one row more than the page, which tells whether another page follows. */
    public SqlText orderAndLimit(PageRequest page) {
        String limit = orderBy(page.backward()) + " LIMIT " + (page.size() + 1);
        return SqlText.of(page.offset() == 0 ? limit : limit + " OFFSET " + page.offset());
    }

    public String orderBy(boolean reversed) {
        return "ORDER BY " + String.join(", ", columns.stream()
                .map(c -> c.expression + (c.descending != reversed ? " DESC" : " ASC")).toList());
    }

    private void bound(SqlText text, String field, @Nullable String cursor, boolean after) {
        if (cursor == null) {
            return;
        }
        List<Object> values = values(field, cursor);
        if (columns.stream().map(Column::descending).distinct().count() == 1) {
            rowComparison(text, values, operator(columns.get(0), after));
        } else {
            steps(text, values, after);
        }
    }

    /**
     * The sort key that a cursor stands for.
     *
     * @throws ApiException
     *         INVALID_CURSOR naming the field
     */
    public List<Object> values(String field, String cursor) {
        List<String> texts = Cursor.decode(field, name, columns.size(), cursor);
        try {
            return java.util.stream.IntStream.range(0, columns.size())
                    .mapToObj(i -> columns.get(i).type.parse(texts.get(i))).toList();
        } catch (RuntimeException unreadable) {
            throw new ApiException(ErrorCode.INVALID_CURSOR, field, field + " is not a cursor of this list");
        }
    }

    private void rowComparison(SqlText text, List<Object> values, String operator) {
        String names = String.join(", ", columns.stream().map(Column::expression).toList());
        String marks = String.join(", ", columns.stream().map(c -> "?").toList());
        text.add("AND (" + names + ") " + operator + " (" + marks + ")", values.toArray());
    }

    /** Columns of mixed directions: a row comparison cannot say it, so each column speaks where those before tie. */
    private void steps(SqlText text, List<Object> values, boolean after) {
        Column first = columns.get(0);
        text.add("AND " + first.expression + " " + operator(first, after) + "= ? AND (FALSE", values.get(0));
        for (int i = 0; i < columns.size(); i++) {
            text.add("OR (TRUE");
            for (int tied = 0; tied < i; tied++) {
                text.add("AND " + columns.get(tied).expression + " = ?", values.get(tied));
            }
            text.add("AND " + columns.get(i).expression + " " + operator(columns.get(i), after) + " ?)",
                    values.get(i));
        }
        text.add(")");
    }

    private static String operator(Column column, boolean after) {
        return column.descending == after ? "<" : ">";
    }
}
