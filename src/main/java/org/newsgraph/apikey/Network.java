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
public record Network(byte[] start, int prefix) {
    /** Digits alone, so that no name is ever looked up. */
    private static final Pattern FORM = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)"
            + "(?:/(0|[1-9][0-9]{0,2}))?");

    /** Bits before an IPv4 address that is written as one of IPv6. */
    private static final int MAPPED = 96;

    public static Optional<Network> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            byte[] start = InetAddress.getByName(matcher.group(1)).getAddress();
            int bits = start.length * 8;
            // Java takes ::ffff:192.0.2.0 for the four bytes that it stands for; what is written counts all sixteen.
            int before = start.length == 4 && matcher.group(1).contains(":") ? MAPPED : 0;
            int prefix = matcher.group(2) == null ? bits : Integer.parseInt(matcher.group(2)) - before;
            return prefix >= 0 && prefix <= bits ? Optional.of(new Network(start, prefix)) : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** An address in digits as Java writes it, so that one address has one spelling; nothing if it is none. */
    public static Optional<String> canonical(String address) {
        int zone = address.indexOf('%');
        return parse(zone < 0 ? address : address.substring(0, zone)).map(Network::written);
    }

    public boolean contains(String address) {
        return parse(address).filter(other -> other.start.length == start.length && agrees(other.start)).isPresent();
    }

    private String written() {
        try {
            return InetAddress.getByAddress(start).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four and sixteen bytes are an address", e);
        }
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
