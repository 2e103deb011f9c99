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
    private final @Nullable Reading reading;

    Row(ResultSet results, @Nullable Reading reading) {
        this.results = results;
        this.reading = reading;
    }

    /** Remembers the version in the column, for {@link Sql#seen} in the same reading. */
    public void see(String column) {
        if (reading != null) {
            reading.see(column, number(column));
        }
    }

    public long number(String column) {
        try {
            return results.getLong(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public @Nullable Long optionalNumber(String column) {
        try {
            long value = results.getLong(column);
            return results.wasNull() ? null : Long.valueOf(value);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public int integer(String column) {
        try {
            return results.getInt(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public @Nullable Integer optionalInteger(String column) {
        try {
            int value = results.getInt(column);
            return results.wasNull() ? null : Integer.valueOf(value);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public double real(String column) {
        try {
            return results.getDouble(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public @Nullable Double optionalReal(String column) {
        try {
            double value = results.getDouble(column);
            return results.wasNull() ? null : Double.valueOf(value);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public boolean flag(String column) {
        try {
            return results.getBoolean(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** A column that is never null. */
    public String text(String column) {
        return optionalText(column);
    }

    public @Nullable String optionalText(String column) {
        try {
            return results.getString(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** A column that is never null. */
    public Instant instant(String column) {
        return optionalInstant(column);
    }

    public @Nullable Instant optionalInstant(String column) {
        OffsetDateTime time = object(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A column that is never null. */
    public LocalDate date(String column) {
        return optionalDate(column);
    }

    public @Nullable LocalDate optionalDate(String column) {
        return object(column, LocalDate.class);
    }

    /** An array of numbers that is never null. */
    public List<Long> numbers(String column) {
        return List.of((Long[]) array(column));
    }

    /** An array of texts that is never null. */
    public List<String> texts(String column) {
        return List.of((String[]) array(column));
    }

    /** A column that is never null, holding the name of one of the constants. */
    public <E extends Enum<E>> E word(Class<E> type, String column) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E optionalWord(Class<E> type, String column) {
        String word = optionalText(column);
        return word == null ? null : Enum.valueOf(type, word);
    }

    private <T> @Nullable T object(String column, Class<T> type) {
        try {
            return results.getObject(column, type);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private Object array(String column) {
        try {
            return results.getArray(column).getArray();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
