package org.newsgraph.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The row that a query stands at; columns by name. */
public final class Row {
    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public long number(String column) {
        return read(() -> results.getLong(column));
    }

    public @Nullable Long optionalNumber(String column) {
        return read(() -> results.getObject(column, Long.class));
    }

    public int integer(String column) {
        return read(() -> results.getInt(column));
    }

    public @Nullable Integer optionalInteger(String column) {
        return read(() -> results.getObject(column, Integer.class));
    }

    public double real(String column) {
        return read(() -> results.getDouble(column));
    }

    public @Nullable Double optionalReal(String column) {
        return read(() -> results.getObject(column, Double.class));
    }

    public boolean flag(String column) {
        return read(() -> results.getBoolean(column));
    }

    /** A column that is never null. */
    public String text(String column) {
        return read(() -> results.getString(column));
    }

    public @Nullable String optionalText(String column) {
        return read(() -> results.getString(column));
    }

    /** A column that is never null. */
    public Instant instant(String column) {
        return read(() -> results.getObject(column, OffsetDateTime.class).toInstant());
    }

    public @Nullable Instant optionalInstant(String column) {
        return read(() -> {
            OffsetDateTime time = results.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        });
    }

    /** A column that is never null. */
    public LocalDate date(String column) {
        return read(() -> results.getObject(column, LocalDate.class));
    }

    public @Nullable LocalDate optionalDate(String column) {
        return read(() -> results.getObject(column, LocalDate.class));
    }

    /** An array of numbers that is never null. */
    public List<Long> numbers(String column) {
        return read(() -> List.of((Long[]) results.getArray(column).getArray()));
    }

    /** An array of texts that is never null. */
    public List<String> texts(String column) {
        return read(() -> List.of((String[]) results.getArray(column).getArray()));
    }

    /** A column that is never null, holding the name of one of the constants. */
    public <E extends Enum<E>> E word(Class<E> type, String column) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E optionalWord(Class<E> type, String column) {
        String word = optionalText(column);
        return word == null ? null : Enum.valueOf(type, word);
    }

    private interface Reading<T extends @Nullable Object> {
        T get() throws SQLException;
    }

    private static <T extends @Nullable Object> T read(Reading<T> reading) {
        try {
            return reading.get();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
