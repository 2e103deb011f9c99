package org.newsgraph.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.newsgraph.access.Caller;
import org.newsgraph.apikey.KnownKeys;
import org.newsgraph.apikey.LookupLate;
import org.newsgraph.graphql.ErrorCode;
import org.newsgraph.oidc.BearerTokens;
import org.newsgraph.oidc.SignOnUnreachable;

import io.vertx.core.http.HttpServerRequest;

/** Finds out who asks. A credential that is not good is refused; it never makes its bearer anonymous. */
@Singleton
public class Callers {
    private static final Logger LOG = Logger.getLogger(Callers.class);
    private static final Pattern BEARER = Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +(\\S{1,8192})");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final Pattern LOCAL_AUTHORITY = Pattern.compile(
            "(localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1])(:\\d{1,5})?",
            Pattern.CASE_INSENSITIVE);
    /** Whoever adds one stands between us and the caller, who may be anywhere. */
    private static final List<String> FORWARDING = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
            "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final KnownKeys keys;
    private final BearerTokens tokens;
    private final Access access;
    private final Forwarding forwarding;
    private final FalseKeys falseKeys;

    Callers(KnownKeys keys, BearerTokens tokens, Access access, Forwarding forwarding, FalseKeys falseKeys) {
        this.falseKeys = falseKeys;
        this.keys = keys;
        this.tokens = tokens;
        this.access = access;
        this.forwarding = forwarding;
    }

    /** What the request tells of who asks, to be looked at now or again later. */
    public Introduction introduction(HttpServerRequest request) {
        List<String> credentials = request.headers().getAll("Authorization");
        return new Introduction(credentials, forwarding.caller(request),
                credentials.isEmpty() && isLocal(request));
    }

    /**
     * Who asks, as far as that is known now, of who was let in before: a key may have been taken back since it was shown.
     *
     * @throws HttpProblem
     *         UNAUTHENTICATED; with status 503, UNAVAILABLE if the sign-on service does not answer, TIMEOUT if the database does
     *         not
     */
    public Caller of(Introduction told) {
        return of(told, keys::caller);
    }

    /**
     * The same of who comes.
     *
     * @throws HttpProblem
     *         also RATE_LIMITED, if many keys from there were false, and this one is not known
     */
    public Caller come(Introduction told) {
        return of(told, (key, address) -> counted(key, address, keys::caller));
    }

    /** The same as {@link #come} as far as it was known a moment ago, for who comes and is about to ask. */
    public Caller believed(Introduction told) {
        return of(told, (key, address) -> counted(key, address, keys::believed));
    }

    /** The same as {@link #of(Introduction)} as far as it was known a moment ago. */
    public Caller still(Introduction told) {
        return of(told, keys::believed);
    }

    /** The same as {@link #still}, for who is there already and is looked at again and again: it does not wait for others who ask. */
    public Caller watched(Introduction told) {
        return of(told, keys::watched);
    }

    /**
     * The same as {@link #of(Introduction)} of who was believed, and is let in now. Of who shows no key nothing else is known.
     *
     * @throws HttpProblem
     *         UNAUTHENTICATED, if the key was taken back meanwhile
     */
    public Caller anew(Caller believed, Introduction told) {
        return believed.key() == null ? believed : of(told);
    }

    private Caller of(Introduction told, BiFunction<String, String, Optional<Caller>> owner) {
        if (!told.credentials().isEmpty()) {
            return ofCredential(told.credentials(), told.address(), owner);
        }
        return told.fromHere() && isOpenLocally() ? Caller.local(told.address()) : Caller.anonymous(told.address());
    }

    private Optional<Caller> counted(String key, String address, BiFunction<String, String, Optional<Caller>> owner) {
        if (!keys.isStrange(key, address)) {
            return owner.apply(key, address);
        }
        falseKeys.check(address);
        Optional<Caller> found = owner.apply(key, address);
        if (found.isEmpty()) {
            falseKeys.count(address);
        }
        return found;
    }

    /** Whether the time of the token that was shown is over, which is written in it; as if, where none was. */
    public static boolean isOver(Introduction told) {
        return told.credentials().stream().map(credential -> BEARER.matcher(credential.strip()))
                .noneMatch(bearer -> bearer.matches() && !BearerTokens.isOver(bearer.group(1)));
    }

    /** Tokens of a sign-on service have dots, keys none. */
    static boolean showsToken(HttpServerRequest request) {
        String credential = request.getHeader("Authorization");
        return credential != null && credential.indexOf('.') >= 0;
    }

    /** The connection comes from this machine, and nobody has forwarded what is asked by it. */
    static boolean isDirectlyFromHere(HttpServerRequest request) {
        return LOOPBACK.contains(request.remoteAddress().hostAddress())
                && FORWARDING.stream().noneMatch(request.headers()::contains);
    }

    private Caller ofCredential(List<String> credentials, String address,
            BiFunction<String, String, Optional<Caller>> owner) {
        Matcher bearer = BEARER.matcher(credentials.get(0).strip());
        if (credentials.size() > 1 || !bearer.matches()) {
            throw new HttpProblem(401, ErrorCode.UNAUTHENTICATED, "Authorization must be one key or token: Bearer KEY");
        }
        String credential = bearer.group(1);
        Optional<Caller> caller = BearerTokens.looksLikeOne(credential)
                ? ofToken(credential, address)
                : inTime(() -> owner.apply(credential, address));
        return caller.orElseThrow(() -> new HttpProblem(401, ErrorCode.UNAUTHENTICATED,
                "The key or token is not good, or not from here"));
    }

    private static <T> T inTime(Supplier<T> question) {
        try {
            return question.get();
        } catch (LookupLate late) {
            throw new HttpProblem(503, ErrorCode.TIMEOUT, String.valueOf(late.getMessage()));
        }
    }

    private Optional<Caller> ofToken(String token, String address) {
        try {
            return tokens.caller(token, address);
        } catch (SignOnUnreachable unreachable) {
            LOG.warn("Tokens cannot be verified", unreachable);
            throw new HttpProblem(503, ErrorCode.UNAVAILABLE, String.valueOf(unreachable.getMessage()));
        }
    }

    /** From this machine, through nobody else, and not on behalf of a page from elsewhere. */
    private static boolean isLocal(HttpServerRequest request) {
        return isDirectlyFromHere(request) && request.uri().startsWith("/")
                && !"cross-site".equalsIgnoreCase(request.getHeader("Sec-Fetch-Site"))
                && LOCAL_AUTHORITY.matcher(String.valueOf(request.authority())).matches()
                && isOfThisMachine(request.getHeader("Origin"));
    }

    private static boolean isOfThisMachine(@org.jspecify.annotations.Nullable String origin) {
        return origin == null || origin.startsWith("http") && LOCAL_AUTHORITY
                .matcher(origin.replaceFirst("^https?://", "")).matches();
    }

    private boolean isOpenLocally() {
        return switch (access.local()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case UNTIL_FIRST_KEY -> !tokens.areTaken() && !inTime(keys::hadAdministrator);
        };
    }
}
