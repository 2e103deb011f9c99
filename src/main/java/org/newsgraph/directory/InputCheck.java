package org.newsgraph.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.newsgraph.graphql.ApiException;
import org.newsgraph.graphql.GlobalId;

/**
 * Checks the values of one input. Null stays null (leave the value as it is), an empty Optional stays empty (clear it).
 *
 * @param path
 *        stands before each field's name in what is refused, such as {@code input.}
 */
public record InputCheck(String path) {
    static final int MAX_LIST = 100;
    private static final int LAST_YEAR = 9999;

    String field(String name) {
        return path + name;
    }

    /** A text of which nothing is left once it is trimmed clears the value. */
    @Nullable
    Optional<String> optionalLine(String name, @Nullable Optional<String> text, int max) {
        return text == null
                ? null
                : text.map(given -> TextRules.collapsed(field(name), given)).filter(given -> !given.isEmpty())
                        .map(given -> TextRules.line(field(name), given, max));
    }

    @Nullable
    Optional<LocalDate> date(String name, @Nullable Optional<LocalDate> date) {
        return each(date, given -> {
            if (given.getYear() < 1 || given.getYear() > LAST_YEAR) {
                throw ApiException.invalid(field(name), field(name) + " must lie in the years 1 to " + LAST_YEAR);
            }
            return given;
        });
    }

    @Nullable
    Optional<Long> key(String name, @Nullable Optional<String> id, String type) {
        return each(id, given -> GlobalId.key(field(name), given, type));
    }

    @Nullable
    Optional<String> country(String name, @Nullable Optional<String> code) {
        return each(code, given -> TextRules.country(field(name), given));
    }

    @Nullable
    Optional<Double> degrees(String name, @Nullable Optional<Double> degrees, int bound) {
        return each(degrees, given -> {
            if (!(Math.abs(given) <= bound)) {
                throw ApiException.invalid(field(name), field(name) + " must be from -" + bound + " to " + bound);
            }
            return given;
        });
    }

    /** Checks each item of a list, of which no two may say the same. */
    <T, R> @Nullable List<R> list(String name, @Nullable List<T> items, BiFunction<InputCheck, T, R> check,
            Function<R, Object> identity) {
        if (items == null) {
            return null;
        }
        if (items.size() > MAX_LIST) {
            throw ApiException.invalid(field(name), field(name) + " must have at most " + MAX_LIST + " items");
        }
        List<R> checked = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String item = field(name) + "[" + i + "]";
            R value = check.apply(new InputCheck(item), items.get(i));
            if (!seen.add(identity.apply(value))) {
                throw ApiException.invalid(item, item + " is given twice");
            }
            checked.add(value);
        }
        return checked;
    }

    private static <T, R> @Nullable Optional<R> each(@Nullable Optional<T> value, Function<T, R> check) {
        return value == null ? null : value.map(check);
    }
}
