package org.newsgraph.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.newsgraph.graphql.ApiException;

/**
 * Where a webhook delivers to.
 *
 * @param open
 *        a host that the operator allows: neither its scheme and port nor its address are looked at
 * @param host
 *        in lower case
 * @param path
 *        with the query, as it is sent
 */
record Target(boolean open, boolean secure, String host, int port, String path) {
    static final int LONGEST = 1000;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    /** A name with a dot whose last part begins with a letter: every way to write an address without a name fails. */
    private static final Pattern NAME = Pattern
            .compile("(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /**
     * @param allowed
     *        hosts that are open
     * @throws ApiException
     *         INVALID_ARGUMENT naming the field
     */
    static Target of(String field, String url, Set<String> allowed) {
        URI uri = parse(field, url);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        check(uri.getHost() != null && (scheme.equals("https") || scheme.equals("http")), field,
                "must be an absolute address, https://HOST/...");
        check(uri.getRawUserInfo() == null, field, "must not hold a user or password");
        check(uri.getRawFragment() == null, field, "must not hold a fragment");
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean open = allowed.contains(host);
        if (!open) {
            check(scheme.equals("https"), field, "must begin with https://");
            check(uri.getPort() == -1 || uri.getPort() == HTTPS, field, "must have no port but 443");
            check(NAME.matcher(host).matches(), field, "must name its host, not give an address");
        }
        boolean secure = scheme.equals("https");
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Target(open, secure, host, uri.getPort() == -1 ? secure ? HTTPS : HTTP : uri.getPort(),
                uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    private static URI parse(String field, String url) {
        check(url.length() <= LONGEST, field, "must have at most 1,000 characters");
        try {
            return new URI(new URI(url).toASCIIString());
        } catch (URISyntaxException notOne) {
            throw ApiException.invalid(field, field + " must be an address, https://HOST/...");
        }
    }

    private static void check(boolean good, String field, String message) {
        if (!good) {
            throw ApiException.invalid(field, field + " " + message);
        }
    }
}
