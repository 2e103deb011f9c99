package org.newsgraph.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.vertx.core.http.HttpServerRequest;

/** What a client accepts (RFC 9110, section 12.5.1): the narrowest range decides on a type, the highest weight among types. */
public final class Accept {
    /**
     * @param weight
     *        in thousandths
     */
    private record Range(String type, int weight) {
    }

    /** A form that an answer can have. */
    public interface Offer {
        /** How narrowly a range of media types, in lower case, names it: 0 not at all, 1 as anything, 2 with others, 3 by its name. */
        int matches(String range);
    }

    private Accept() {
    }

    /** What a request says, in however many lines: they are one list (RFC 9110, section 5.3). */
    public static @Nullable String of(HttpServerRequest request) {
        return listed(request, "Accept");
    }

    /** The list that a header is which may come in many lines; null if there is none. */
    static @Nullable String listed(HttpServerRequest request, String header) {
        List<String> lines = request.headers().getAll(header);
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    /** The best type for GraphQL; nothing if no type is accepted. */
    static Optional<MediaType> best(@Nullable String header) {
        return best(header, List.of(MediaType.values()));
    }

    /**
     * The best offer; nothing if none is accepted.
     *
     * @param offers
     *        the first is given to those who do not mind
     */
    public static <T extends Offer> Optional<T> best(@Nullable String header, List<T> offers) {
        if (header == null || header.isBlank()) {
            return Optional.of(offers.get(0));
        }
        List<Range> ranges = ranges(header.toLowerCase(Locale.ROOT));
        T best = offers.get(0);
        for (T type : offers) {
            best = compare(type, best, ranges) > 0 ? type : best;
        }
        return weight(best, ranges) > 0 ? Optional.of(best) : Optional.empty();
    }

    private static int compare(Offer type, Offer other, List<Range> ranges) {
        int byWeight = Integer.compare(weight(type, ranges), weight(other, ranges));
        // Of types with one weight, the one that is named beats the one that is only meant; then the first named.
        return byWeight != 0 ? byWeight : Integer.compare(rank(type, ranges), rank(other, ranges));
    }

    private static int rank(Offer type, List<Range> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            if (type.matches(ranges.get(i).type) == 3) {
                return ranges.size() - i;
            }
        }
        return 0;
    }

    private static int weight(Offer type, List<Range> ranges) {
        int narrowest = 0;
        int weight = 0;
        for (Range range : ranges) {
            int narrowness = type.matches(range.type);
            if (narrowness > narrowest) {
                narrowest = narrowness;
                weight = range.weight;
            }
        }
        return weight;
    }

    private static List<Range> ranges(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",")) {
            String[] pieces = part.split(";");
            List<String> parameters = Arrays.stream(pieces).skip(1).map(piece -> piece.replace(" ", "")).toList();
            if (pieces.length > 0 && parameters.stream().allMatch(Accept::isMet)) {
                ranges.add(new Range(pieces[0].strip(), weight(parameters)));
            }
        }
        return ranges;
    }

    /** There is no answer in another charset than UTF-8. */
    private static boolean isMet(String parameter) {
        String value = parameter.replace("\"", "");
        return !value.startsWith("charset=") || value.equals("charset=utf-8") || value.equals("charset=utf8");
    }

    private static int weight(List<String> parameters) {
        for (String parameter : parameters) {
            if (parameter.startsWith("q=")) {
                return parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")
                        ? (int) Math.round(Double.parseDouble(parameter.substring(2)) * 1000)
                        : 0;
            }
        }
        return 1000;
    }
}
