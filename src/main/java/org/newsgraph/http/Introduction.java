package org.newsgraph.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a connection tells of who is at its other end.
 *
 * @param credentials
 *        values of Authorization; more than one is not good
 * @param address
 *        the other end, as the socket or a trusted proxy knows it
 * @param fromHere
 *        it shows no credential, and comes from this machine, through nobody else
 */
public record Introduction(List<String> credentials, String address, boolean fromHere) {

    /** With a credential that was shown in another place. */
    public Introduction with(String credential) {
        List<String> all = Stream.concat(credentials.stream(), Stream.of(credential)).distinct().toList();
        return new Introduction(all, address, false);
    }
}
