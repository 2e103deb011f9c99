package org.newsgraph.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** The addresses of requests. */
public final class Addresses {
    /** System property that keeps Quarkus from refusing a broken address by an answer without a code, before any route. */
    public static final String LEAVE_TO_US = "vertx.disableURIValidation";
    static final String MISTAKE = "The address must be a URI: characters that it does not have stand in it as percent-encoded UTF-8";

    private static final int MOST_PARAMETERS = 1024;

    private Addresses() {
    }

    /**
     * Whether an address is as RFC 3986 has it, and of whole characters. Whatever reads one that is not would put something
     * in the place of what was meant.
     */
    static boolean isEncoded(String address) {
        if (!address.chars().allMatch(character -> character > ' ' && character < 0x7F)) {
            return false;
        }
        try {
            new URI(address);
            return address.indexOf('%') < 0 || isUtf8(address);
        } catch (URISyntaxException broken) {
            return false;
        }
    }

    /**
     * What stands behind the question mark of an address that is encoded. A semicolon is a character like any other, as it is for
     * those who look at the address before us.
     */
    public static MultiMap parameters(HttpServerRequest request) {
        MultiMap all = MultiMap.caseInsensitiveMultiMap();
        new QueryStringDecoder(request.uri(), StandardCharsets.UTF_8, true, MOST_PARAMETERS, true).parameters()
                .forEach(all::add);
        return all;
    }

    private static boolean isUtf8(String address) {
        ByteBuffer bytes = ByteBuffer.allocate(address.length());
        for (int i = 0; i < address.length(); i++) {
            char character = address.charAt(i);
            if (character == '%') {
                int octet = octet(address, i + 1);
                if (octet < 0) {
                    return false;
                }
                bytes.put((byte) octet);
                i += 2;
            } else {
                bytes.put((byte) character);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private static int octet(String address, int at) {
        if (at + 2 > address.length()) {
            return -1;
        }
        int high = Character.digit(address.charAt(at), 16);
        int low = Character.digit(address.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }
}
