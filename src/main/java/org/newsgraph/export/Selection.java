package org.newsgraph.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.newsgraph.article.ArticleFilter;
import org.newsgraph.article.ArticleScope;
import org.newsgraph.article.InstantRange;
import org.newsgraph.article.MentionFilter;
import org.newsgraph.graphql.ApiException;

/** Which articles are meant, by parameters: each may be given once, {@code entity} several times. */
public final class Selection {
    public static final Set<String> PARAMETERS = Set.of("text", "entity", "category", "language", "since", "until");
    /** Where the filter of the contract has what a parameter says. */
    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("filter.mentions.all", "entity");
        FIELDS.put("filter.publishedAt.", "");
        FIELDS.put("filter.", "");
    }

    private Selection() {
    }

    /**
     * @throws ApiException
     *         INVALID_ARGUMENT or INVALID_ID naming the parameter
     */
    public static ArticleScope of(Map<String, List<String>> given) {
        ArticleFilter filter = new ArticleFilter();
        filter.text = one(given, "text");
        filter.category = one(given, "category");
        filter.language = one(given, "language");
        filter.publishedAt = new InstantRange();
        filter.publishedAt.since = time(given, "since");
        filter.publishedAt.until = time(given, "until");
        filter.mentions = new MentionFilter();
        filter.mentions.all = given.get("entity");
        try {
            return new ArticleScope(null, ArticleScope.check(filter));
        } catch (ApiException mistake) {
            throw new ApiException(mistake.code(), mistake.field() == null ? null : parameter(mistake.field()),
                    parameter(String.valueOf(mistake.getMessage())));
        }
    }

    /**
     * The only value of a parameter; null if it is not given.
     *
     * @throws ApiException
     *         INVALID_ARGUMENT
     */
    public static @Nullable String one(Map<String, List<String>> given, String parameter) {
        List<String> values = given.getOrDefault(parameter, List.of());
        if (values.size() > 1) {
            throw ApiException.invalid(parameter, parameter + " may be given once");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    /** A day stands for its midnight, UTC. */
    public static @Nullable Instant time(Map<String, List<String>> given, String parameter) {
        String value = one(given, parameter);
        try {
            return value == null
                    ? null
                    : inRange(value.length() > 10
                            ? OffsetDateTime.parse(value)
                            : LocalDate.parse(value).atStartOfDay().atOffset(ZoneOffset.UTC));
        } catch (DateTimeException noTime) {
            throw ApiException.invalid(parameter, parameter
                    + " must be a day or a time with offset of the years 1 to 9999 (ISO 8601), such as 2024-03-27T08:00:00Z");
        }
    }

    private static Instant inRange(OffsetDateTime time) {
        int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("out of range");
        }
        return time.toInstant();
    }

    private static String parameter(String text) {
        String named = text;
        for (Map.Entry<String, String> field : FIELDS.entrySet()) {
            named = named.replace(field.getKey(), field.getValue());
        }
        return named;
    }
}
