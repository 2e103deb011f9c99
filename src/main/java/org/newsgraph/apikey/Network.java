package org.newsgraph.apikey;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of addresses in CIDR notation (RFC 4632, RFC 4291).
 *
 * @param start
 *        four or sixteen bytes
 * @param prefix
 *        how many of its first bits count
 */
record Network(byte[] start, int prefix) {
    /** Digits alone, so that no name is ever looked up. */
    private static final Pattern FORM = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)"
            + "(?:/([0-9]{1,3}))?");

    static Optional<Network> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            byte[] start = InetAddress.getByName(matcher.group(1)).getAddress();
            int bits = start.length * 8;
            int prefix = matcher.group(2) == null ? bits : Integer.parseInt(matcher.group(2));
            return prefix <= bits ? Optional.of(new Network(start, prefix)) : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    boolean contains(String address) {
        return parse(address).filter(other -> other.start.length == start.length && agrees(other.start)).isPresent();
    }

    private boolean agrees(byte[] other) {
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((start[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
