package org.newsgraph.ingest.format;

/** A document that cannot be read, and where it is wrong. */
public final class BadDocument extends RuntimeException {
    public enum Reason {
        /** It is cut off, not well-formed, or not what its format has. */
        MALFORMED,
        /** It is of no format that is read, or holds no article. */
        UNSUPPORTED,
        /** Its bytes are no text in its encoding. */
        ENCODING,
        /** It is larger, or nested deeper, than is allowed. */
        TOO_LARGE
    }

    private final Reason reason;
    private final String place;

    /**
     * @param place
     *        a line and column, a JSON pointer or an item; empty for the whole document
     */
    public BadDocument(Reason reason, String place, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.place = place;
    }

    public Reason reason() {
        return reason;
    }

    public String place() {
        return place;
    }
}
