package org.newsgraph.http;

/** The forms of an answer; the first is given to those who do not mind. */
enum MediaType implements Accept.Offer {
    JSON("json"), GRAPHQL_RESPONSE("graphql-response+json");

    private final String subtype;

    MediaType(String subtype) {
        this.subtype = subtype;
    }

    String contentType() {
        return "application/" + subtype + "; charset=utf-8";
    }

    @Override
    public int matches(String range) {
        if (range.equals("application/" + subtype)) {
            return 3;
        }
        if (range.equals("application/*")) {
            return 2;
        }
        return range.equals("*/*") ? 1 : 0;
    }
}
