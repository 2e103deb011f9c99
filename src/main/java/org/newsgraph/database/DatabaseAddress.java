package org.newsgraph.database;

/** Where the database of a data folder answers, and the password of its only user. */
public record DatabaseAddress(int port, String password) {

    static final String NAME = "newsgraph";

    public String jdbcUrl() {
        return jdbcUrl(NAME);
    }

    public String username() {
        return NAME;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Without the password, which has no business in a log. */
    @Override
    public String toString() {
        return jdbcUrl();
    }
}
