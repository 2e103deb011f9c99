package org.newsgraph.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A statement put together with its parameters, so that the two cannot get out of step. */
public final class SqlText {
    /**
     * A parameter that is a list of keys, such as in {@code unnest(KEYS)} or {@code = ANY (KEYS)}. How many they are is hidden
     * from the database's planner: with fewer than it supposes in general, a plan for just these looks cheaper each time, and to
     * plan takes longer than to run. For lists of which it should know what is in them, a question mark is right.
     */
    public static final String KEYS = "(SELECT ?::bigint[])::bigint[]";

    /**
     * A parameter that is one key, of which some rows have far more than others. Which it is is hidden from the planner for the
     * same reason: for a key with few rows a plan of its own looks cheaper each time. Right where one plan is good for all of
     * them, as along an index that the page walks.
     */
    public static final String KEY = "(SELECT ?::bigint)";

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    public static SqlText of(String text, @Nullable Object... parameters) {
        return new SqlText().add(text, parameters);
    }

    /** Appends text with a question mark for each parameter; a blank is put before it. */
    public SqlText add(String more, @Nullable Object... values) {
        text.append(' ').append(more);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    public SqlText add(SqlText more) {
        text.append(' ').append(more.text);
        parameters.addAll(more.parameters);
        return this;
    }

    /** {@code = ?} or {@code = ANY (?)}: for one key the database finds a plan that it keeps sooner. */
    public SqlText addIn(Collection<Long> keys) {
        return keys.size() == 1 ? add("= ?", keys.iterator().next()) : add("= ANY (" + KEYS + ")", keys);
    }

    /** {@code FROM ... k (key)}: a row for each key. */
    public SqlText addFromKeys(Collection<Long> keys) {
        return keys.size() == 1
                ? add("FROM (SELECT ?::bigint AS key) k", keys.iterator().next())
                : add("FROM unnest(" + KEYS + ") AS k (key)", keys);
    }

    public Identity identity() {
        return new Identity(text(), new ArrayList<>(parameters));
    }

    /** Equal for equal texts with equal parameters. */
    public record Identity(String text, List<@Nullable Object> parameters) {
        private static final int BYTES_AN_OBJECT = 56;

        /** About how much memory it takes. */
        public int bytes() {
            return BYTES_AN_OBJECT + text.length() + bytesOf(parameters);
        }

        private static int bytesOf(@Nullable Object value) {
            if (value instanceof Collection<?> all) {
                return BYTES_AN_OBJECT + all.stream().mapToInt(Identity::bytesOf).sum();
            }
            return BYTES_AN_OBJECT + (value instanceof String string ? 2 * string.length() : 0);
        }
    }

    /** Other text for the same parameters. */
    SqlText withText(String other) {
        SqlText same = SqlText.of(other);
        same.parameters.addAll(parameters);
        return same;
    }

    String text() {
        return text.toString();
    }

    List<@Nullable Object> parameters() {
        return Collections.unmodifiableList(parameters);
    }
}
