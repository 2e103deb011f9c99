package org.newsgraph.oidc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.newsgraph.vocabulary.Role;

import io.vertx.core.json.JsonObject;

/** What a token says; to be believed once it is verified. */
record Claims(JsonObject json) {
    /** OpenID Connect Core 1.0, section 2. */
    private static final int LONGEST_SUBJECT = 255;

    /**
     * @param token
     *        a signed JWT in compact form (RFC 7515, section 7.1)
     */
    static Claims of(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return new Claims(new JsonObject(new String(payload, StandardCharsets.UTF_8)));
    }

    /** Of a token that does not say when it ends nobody can tell that it goes on. */
    boolean isOver(Instant now) {
        return !(json.getValue("exp") instanceof Number seconds) || seconds.longValue() <= now.getEpochSecond();
    }

    /** Who is meant, the same for ever and unlike everybody else: the subject, and who gave it. */
    Optional<String> subject() {
        return json.getValue("sub") instanceof String subject && !subject.isEmpty()
                && subject.length() <= LONGEST_SUBJECT && subject.codePoints().allMatch(Claims::isStorable)
                        ? Optional.of(json.getValue("iss") + " " + subject)
                        : Optional.empty();
    }

    /** What cannot be stored as it is, would be another's or nobody's. */
    private static boolean isStorable(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    /** The highest of the roles in a claim; words that name no role of ours are for others. */
    Optional<Role> role(String claim) {
        return words(value(claim)).flatMap(word -> Arrays.stream(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(word))).max(Comparator.naturalOrder());
    }

    /** By its name, which may have slashes in it, else by the path that the slashes mean. */
    private @Nullable Object value(String claim) {
        Object found = json.getValue(claim);
        if (found != null) {
            return found;
        }
        found = json;
        for (String step : claim.split("/")) {
            found = found instanceof JsonObject object ? object.getValue(step) : null;
        }
        return found;
    }

    private static Stream<String> words(@Nullable Object value) {
        List<?> all = value instanceof io.vertx.core.json.JsonArray array ? array.getList() : listOf(value);
        return all.stream().filter(String.class::isInstance).map(String.class::cast);
    }

    private static List<?> listOf(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }
}
