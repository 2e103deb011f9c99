package org.newsgraph.ratelimit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The addresses that are taken for one caller: an IPv4 address, or the 64 bits that an IPv6 network shares. */
final class AddressBlock {
    private static final int NETWORK_BYTES = 8;

    private AddressBlock() {
    }

    /**
     * @param address
     *        in digits, as a socket gives it
     */
    static String of(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
