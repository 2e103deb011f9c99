package org.newsgraph.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * What a provider calls the address of a term, in formats that have room for nothing but a URI there. Words that are none
 * are within one of ours, from which they are read again.
 */
public final class TermAddress {
    private static final String WORDS = "urn:x-newsgraph:term:";

    private TermAddress() {
    }

    /** As it is if it is an absolute URI, with whatever characters. */
    public static String written(String address) {
        boolean ambiguous = address.startsWith(WORDS);
        return isAbsolute(address) && !ambiguous
                ? address
                : WORDS + QualifiedCode.escaped(address);
    }

    /** For formats that know ASCII alone. */
    public static String ascii(String written) {
        try {
            return new URI(written).toASCIIString();
        } catch (URISyntaxException none) {
            return written;
        }
    }

    /** Of a document that we have written. */
    public static String read(String written) {
        if (!written.startsWith(WORDS)) {
            return written;
        }
        try {
            return URLDecoder.decode(written.substring(WORDS.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return written;
        }
    }

    private static boolean isAbsolute(String address) {
        try {
            return new URI(address).isAbsolute();
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
